package dev.footfall.servlet.events;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventFilterBuilder;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import dev.footfall.event.JsonObject;
import dev.footfall.servlet.http.BoundedJson;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.QueryString;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a query string which events are meant. */
final class EventFilterReader {

    /** What {@link #shared} reads. */
    static final List<Parameter> SHARED = List.of(
            Parameter.of("orgId", ValueKind.ID),
            Parameter.of("metadata", ValueKind.OBJECT),
            Parameter.text("device"),
            Parameter.text("referer"),
            Parameter.text("eventType").repeated());

    /** What {@link #ofList} reads besides. */
    static final List<Parameter> OF_LIST = Stream.of("assetId", "userId", "sessionId", "workspaceId")
            .map(name -> Parameter.of(name, ValueKind.ID))
            .toList();

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]+");

    private final EventTypes types;
    private final IngestSettings limits;
    private final Json json;

    EventFilterReader(AnalyticsSettings settings, Json json) {
        this.types = settings.types();
        this.limits = settings.ingest();
        this.json = json;
    }

    /** The filters that all questions share, held to what the caller may see. */
    EventFilterBuilder shared(Call call) {
        QueryString query = call.query();
        call.requireTenant(query.single("orgId"));
        EventFilterBuilder filter = EventFilter.builder(call.tenant())
                .types(types(query))
                .workspaces(call.readable(Set.of()))
                .metadata(metadata(query.single("metadata")))
                .userAgent(query.single("device"));
        String referer = query.single("referer");
        boolean isOrigin = referer != null && ORIGIN.matcher(referer).matches();
        return isOrigin ? filter.refererOrigin(referer) : filter.referer(referer);
    }

    /** The shared filters, and those that only a list has. */
    EventFilterBuilder ofList(Call call) {
        QueryString query = call.query();
        EventFilterBuilder filter = shared(call)
                .asset(query.single("assetId"))
                .user(query.single("userId"))
                .session(query.single("sessionId"));
        String workspace = query.single("workspaceId");
        if (workspace != null) {
            filter.workspaces(call.readable(Set.of(workspace)));
        }
        return filter;
    }

    private Set<String> types(QueryString query) {
        return query.all("eventType").stream().map(this::canonical).collect(Collectors.toSet());
    }

    private String canonical(String spelling) {
        return types.find(spelling)
                .map(EventType::name)
                .orElseThrow(() -> Problem.invalidRequest(
                        "eventType must be the name of a known type of event, was " + Shown.value(spelling)));
    }

    private JsonObject metadata(@Nullable String text) {
        if (text == null) {
            return JsonObject.EMPTY;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = json.parser(bytes, 0, bytes.length)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                BoundedJson bounded = new BoundedJson(parser, "event", limits);
                JsonObject metadata = JsonObject.of(bounded.object());
                if (bounded.excess() == null && parser.nextToken() == null) {
                    return metadata;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Told below.
        }
        throw Problem.invalidRequest(
                "metadata must be a JSON object, such as {\"colour\":\"red\"}, was " + Shown.value(text));
    }
}
