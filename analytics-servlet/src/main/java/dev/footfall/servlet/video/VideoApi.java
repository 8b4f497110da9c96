package dev.footfall.servlet.video;

import static dev.footfall.servlet.http.RouteDraft.get;
import static dev.footfall.servlet.http.RouteDraft.post;

import dev.footfall.access.Access;
import dev.footfall.core.user.UserMetric;
import dev.footfall.core.video.VideoMetric;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Routes;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import dev.footfall.servlet.http.ValueKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The video API: {@code /analytics/videos…}, {@code /analytics/users…}, {@code /analytics/system/…} and
 * {@code /analytics/export…}.
 */
public final class VideoApi implements ApiSurface {

    private static final String ROOT = "/analytics/";
    private static final String EXPORT = ROOT + "export";
    private static final Parameter PERIOD = Parameter.of("period", ValueKind.PERIOD);
    private static final Parameter COMPARE = Parameter.word("compare", "previous", "none");

    private final Inquiries inquiries;
    private final Json json = new Json();
    private final Routes routes;

    public VideoApi(Surroundings surroundings) {
        inquiries = new Inquiries(surroundings);
        Reception reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, new VideoProblems());
        List<DeclaredRoute> declared = new ArrayList<>(ofVideos());
        declared.addAll(ofUsers());
        declared.addAll(ofSystem(surroundings.settings().system().access()));
        declared.addAll(ofExports(new Downloads(surroundings)));
        routes = Routes.of(reception, declared);
    }

    private List<DeclaredRoute> ofVideos() {
        VideoFigures videos = new VideoFigures(inquiries);
        return List.of(
                get(ROOT + "videos/summary")
                        .summary("Sums up all videos")
                        .counted()
                        .taking(PERIOD, COMPARE)
                        .needing(Access.READ, videos::summary),
                get(ROOT + "videos/{id}")
                        .summary("Tells the figures of a video")
                        .counted()
                        .taking(PERIOD, COMPARE, metrics(VideoMetric.class))
                        .taking(Parameter.word("groupBy", "hour", "day", "week"))
                        .needing(Access.READ, call -> videos.video(call, call.part("id"))));
    }

    private List<DeclaredRoute> ofUsers() {
        UserFigures users = new UserFigures(inquiries);
        return List.of(
                get(ROOT + "users")
                        .summary("Tells the figures of users")
                        .counted()
                        .taking(PERIOD, metrics(UserMetric.class))
                        .notForPages()
                        .ofWholeTenant()
                        .needing(Access.READ, users::users),
                get(ROOT + "users/engagement")
                        .summary("Tells how engaged users are")
                        .counted()
                        .taking(PERIOD)
                        .notForPages()
                        .ofWholeTenant()
                        .needing(Access.READ, users::engagement));
    }

    private List<DeclaredRoute> ofSystem(Access access) {
        SystemFigures system = new SystemFigures(inquiries);
        return List.of(
                get(ROOT + "system/health")
                        .summary("Tells whether the application is well")
                        .counted()
                        .taking(PERIOD)
                        .notForPages()
                        .ofWholeTenant()
                        .needing(access, system::health),
                get(ROOT + "system/performance")
                        .summary("Tells how the application performs")
                        .counted()
                        .taking(PERIOD)
                        .notForPages()
                        .ofWholeTenant()
                        .needing(access, system::performance));
    }

    private List<DeclaredRoute> ofExports(Downloads downloads) {
        Exports exports = new Exports(inquiries, json);
        return List.of(
                post(EXPORT)
                        .summary("Begins an export")
                        .answering(202)
                        .body(BodyForm.object(ExportBodyReader.FIELDS))
                        .notForPages()
                        .needing(Access.READ, exports::begin),
                get(EXPORT + "/{id}")
                        .summary("Tells how far an export is")
                        .notForPages()
                        .needing(Access.READ, call -> exports.status(call, call.part("id"))),
                get(EXPORT + "/{id}/download")
                        .summary("Downloads the file of an export")
                        .answering("application/octet-stream")
                        .taking(Parameter.of(ExportAddress.EXPIRES, ValueKind.INTEGER)
                                .required())
                        .taking(Parameter.text(ExportAddress.SIGNATURE).required())
                        .refusing(403, 409, 422)
                        .open(exchange -> downloads.answer(exchange, exchange.part("id"))));
    }

    private static <M extends Enum<M>> Parameter metrics(Class<M> metrics) {
        return Parameter.words("metrics", List.of(Inquiries.labels(metrics)));
    }

    @Override
    public Routes routes() {
        return routes;
    }
}
