package dev.footfall.servlet.audience;

import static dev.footfall.servlet.http.RouteDraft.get;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * The audience API: {@code /api/user/…}, {@code /api/statistics/…} and {@code /api/v2/statistics/…}. Whether a path
 * ends with a slash matters, as its document says: with a slash too few or too many it is somebody else's.
 */
public final class AudienceApi implements ApiSurface {

    /** The parameter that carries the token. */
    static final String KEY = "key";

    private static final String USER = "user";
    private static final String STATISTICS = "/api/statistics/";
    private static final String TREE = "/api/v2/statistics/";

    private final Inquiries inquiries;
    private final Routes routes;

    public AudienceApi(Surroundings surroundings) {
        inquiries = new Inquiries(surroundings);
        Reception reception = new Reception(surroundings, TokenPlace.parameter(KEY), new Json(), new AudienceProblems())
                .requiringHttps(surroundings.settings().audience().requireHttps());
        List<DeclaredRoute> declared = new ArrayList<>(ofUser());
        declared.addAll(ofViews());
        declared.addAll(ofTree());
        routes = Routes.exactly(reception, declared);
    }

    private List<DeclaredRoute> ofUser() {
        DeviceList devices = new DeviceList(inquiries);
        Counters counters = new Counters(inquiries);
        return List.of(
                get("/api/user/{user}/devices/")
                        .summary("Lists devices")
                        .ofWholeTenant()
                        .needing(Access.READ, call -> devices.answer(call, call.part(USER))),
                get("/api/user/{user}/counters")
                        .summary("Counts devices and views")
                        .counted()
                        .ofWholeTenant()
                        .needing(Access.READ, call -> counters.answer(call, call.part(USER))));
    }

    private List<DeclaredRoute> ofViews() {
        Statistics statistics = new Statistics(inquiries);
        RawData rawData = new RawData(inquiries);
        return List.of(
                get(STATISTICS + "device/{device}/")
                        .summary("Tells the views of a device")
                        .counted()
                        .taking(Statistics.PARAMETERS)
                        .needing(Access.READ, call -> statistics.ofDevice(call, call.part("device"))),
                get(STATISTICS + "user/{user}/")
                        .summary("Tells the views of all devices")
                        .counted()
                        .taking(Statistics.PARAMETERS)
                        .needing(Access.READ, call -> statistics.ofUser(call, call.part(USER))),
                get(STATISTICS + "user/{user}/raw/data/")
                        .summary("Streams viewer sessions")
                        .taking(RawData.PARAMETERS)
                        .needing(Access.READ, call -> rawData.answer(call, call.part(USER))));
    }

    /** Of a user, or of the one whom the key names; then at least one level. */
    private List<DeclaredRoute> ofTree() {
        StatisticsTree tree = new StatisticsTree(inquiries);
        return List.of(
                get(TREE + "user/{user}/{levels...}/")
                        .summary("Tells views as a tree of levels")
                        .counted()
                        .taking(TreeRequest.PARAMETERS)
                        .needing(Access.READ, call -> tree.answer(call, call.part(USER), levels(call))),
                get(TREE + "{levels...}/")
                        .summary("Tells views of the tenant of the key as a tree of levels")
                        .counted()
                        .taking(TreeRequest.PARAMETERS)
                        .needing(
                                Access.READ,
                                call -> tree.answer(call, call.tenant().id(), levels(call))));
    }

    private static List<String> levels(Call call) {
        return List.of(call.part("levels").split("/", -1));
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
