package dev.footfall.servlet.audience;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The audience API: {@code /api/user/…}, {@code /api/statistics/…} and {@code /api/v2/statistics/…}. Whether a path
 * ends with a slash matters, as its document says: with a slash too few or too many it is somebody else's.
 */
public final class AudienceApi implements ApiSurface {

    private static final String ROOT = "/api/";

    /** The parameter that carries the token. */
    static final String KEY = "key";

    private static final String STATISTICS = "statistics";

    private final Reception reception;
    private final boolean requireHttps;
    private final DeviceList devices;
    private final Counters counters;
    private final Statistics statistics;
    private final RawData rawData;
    private final StatisticsTree tree;

    public AudienceApi(Surroundings surroundings) {
        this.reception = new Reception(surroundings, TokenPlace.parameter(KEY), new Json(), new AudienceProblems());
        this.requireHttps = surroundings.settings().audience().requireHttps();
        Inquiries inquiries = new Inquiries(surroundings);
        this.devices = new DeviceList(inquiries);
        this.counters = new Counters(inquiries);
        this.statistics = new Statistics(inquiries);
        this.rawData = new RawData(inquiries);
        this.tree = new StatisticsTree(inquiries);
    }

    @Override
    public @Nullable Route route(String path) {
        // Nothing that the paths name has an empty id.
        if (!path.startsWith(ROOT) || path.contains("//")) {
            return null;
        }
        Handler handler = handler(Arrays.asList(path.substring(ROOT.length()).split("/", -1)));
        return handler == null ? null : secured(reception.route(Map.of("GET", handler)));
    }

    /** The last part is empty if the path ends with a slash. */
    private @Nullable Handler handler(List<String> parts) {
        return switch (parts.get(0)) {
            case "user" -> ofUser(parts);
            case STATISTICS -> statistics(parts);
            case "v2" ->
                parts.size() > 1 && parts.get(1).equals(STATISTICS) ? tree(parts.subList(2, parts.size())) : null;
            default -> null;
        };
    }

    private @Nullable Handler ofUser(List<String> parts) {
        if (parts.size() == 4 && parts.subList(2, 4).equals(List.of("devices", ""))) {
            return call -> devices.answer(call, parts.get(1));
        }
        return parts.size() == 3 && parts.get(2).equals("counters")
                ? call -> counters.answer(call, parts.get(1))
                : null;
    }

    private @Nullable Handler statistics(List<String> parts) {
        if (parts.size() < 4) {
            return null;
        }
        String id = parts.get(2);
        List<String> rest = parts.subList(3, parts.size());
        if (rest.equals(List.of(""))) {
            return switch (parts.get(1)) {
                case "device" -> call -> statistics.ofDevice(call, id);
                case "user" -> call -> statistics.ofUser(call, id);
                default -> null;
            };
        }
        return parts.get(1).equals("user") && rest.equals(List.of("raw", "data", ""))
                ? call -> rawData.answer(call, id)
                : null;
    }

    /** Behind {@code /api/v2/statistics/}: a user or none, then at least one level. */
    private @Nullable Handler tree(List<String> parts) {
        int last = parts.size() - 1;
        if (last < 1 || !parts.get(last).isEmpty()) {
            return null;
        }
        if (!parts.get(0).equals("user")) {
            return call -> tree.answer(call, call.tenant().id(), parts.subList(0, last));
        }
        return last < 3 ? null : call -> tree.answer(call, parts.get(1), parts.subList(2, last));
    }

    /** Before anything is read of the request, its key included. */
    private Route secured(Route route) {
        if (!requireHttps) {
            return route;
        }
        Route refusal = reception.refusal(Problem.forbidden("https is required"));
        return (request, response) -> (request.isSecure() ? route : refusal).answer(request, response);
    }
}
