package dev.footfall.servlet.video;

import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Reception;
import dev.footfall.servlet.http.Route;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.TokenPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The video API: {@code /analytics/videos…}, {@code /analytics/users…}, {@code /analytics/system/…} and
 * {@code /analytics/export…}.
 */
public final class VideoApi implements ApiSurface {

    private static final String ROOT = "/analytics/";

    private final Reception reception;
    private final VideoFigures videos;
    private final UserFigures users;
    private final SystemFigures system;
    private final Exports exports;
    private final Downloads downloads;

    public VideoApi(Surroundings surroundings) {
        Json json = new Json();
        this.reception = new Reception(surroundings, TokenPlace.AUTHORIZATION, json, new VideoProblems());
        Inquiries inquiries = new Inquiries(surroundings);
        this.videos = new VideoFigures(inquiries);
        this.users = new UserFigures(inquiries);
        this.system = new SystemFigures(inquiries);
        this.exports = new Exports(inquiries, json);
        this.downloads = new Downloads(surroundings);
    }

    @Override
    public @Nullable Route route(String path) {
        if (!path.startsWith(ROOT)) {
            return null;
        }
        // A slash at the end means the same.
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        if (end <= ROOT.length()) {
            return null;
        }
        return route(Arrays.asList(path.substring(ROOT.length(), end).split("/", -1)));
    }

    private @Nullable Route route(List<String> parts) {
        return switch (parts.get(0)) {
            case "videos" -> parts.size() == 2 ? video(parts.get(1)) : null;
            case "users" -> users(parts);
            case "system" -> parts.size() == 2 ? system(parts.get(1)) : null;
            case "export" -> export(parts);
            default -> null;
        };
    }

    private @Nullable Route video(String id) {
        if (id.isEmpty()) {
            return null;
        }
        return reception.route(Map.of("GET", id.equals("summary") ? videos::summary : call -> videos.video(call, id)));
    }

    private @Nullable Route users(List<String> parts) {
        if (parts.size() == 1) {
            return reception.route(Map.of("GET", users::users));
        }
        return parts.size() == 2 && parts.get(1).equals("engagement")
                ? reception.route(Map.of("GET", users::engagement))
                : null;
    }

    private @Nullable Route system(String what) {
        return switch (what) {
            case "health" -> reception.route(Map.of("GET", system::health));
            case "performance" -> reception.route(Map.of("GET", system::performance));
            default -> null;
        };
    }

    private @Nullable Route export(List<String> parts) {
        if (parts.size() == 1) {
            return reception.route(Map.of("POST", exports::begin));
        }
        String id = parts.get(1);
        if (id.isEmpty() || parts.size() > 3) {
            return null;
        }
        if (parts.size() == 2) {
            return reception.route(Map.of("GET", call -> exports.status(call, id)));
        }
        return parts.get(2).equals("download") ? reception.openRoute(exchange -> downloads.answer(exchange, id)) : null;
    }
}
