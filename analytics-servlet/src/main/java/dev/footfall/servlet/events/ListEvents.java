package dev.footfall.servlet.events;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Access;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.QueryString;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.ValueKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET}: the events that a filter lets through, newest first, page by page. */
final class ListEvents implements Handler {

    private static final int DEFAULT_LIMIT = 1_000;
    private static final int MAX_LIMIT = 10_000;

    private static final String CURSOR = "cursor";

    static final List<Parameter> PARAMETERS = Stream.of(
                    EventFilterReader.SHARED,
                    EventFilterReader.OF_LIST,
                    List.of(Parameter.of("limit", ValueKind.INTEGER), Parameter.text(CURSOR)))
            .flatMap(List::stream)
            .toList();

    private final AnalyticsStore store;
    private final EventFilterReader filters;
    private final AssetNames names;

    ListEvents(AnalyticsStore store, EventFilterReader filters, AssetNames names) {
        this.store = store;
        this.filters = filters;
        this.names = names;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        EventFilter filter = filters.ofList(call).includingBots().build();
        int limit = limit(call.query().single("limit"));
        EventCursor after = after(call.query().single(CURSOR));
        EventPage page = EventGathering.page(store.events(), filter, after, limit);
        Map<String, CatalogAsset> assets = names.of(call.tenant(), page.events());
        EventCursor next = page.next();
        if (next != null) {
            call.exchange().response().setHeader("Link", link(call, next));
        }
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            json.writeFieldName("events");
            EventListJson.writeList(json, page.events(), assets);
            json.writeEndObject();
        });
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        int limit = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.invalidRequest(
                    "limit must be a whole number from 1 to " + MAX_LIMIT + ", was " + Shown.value(text));
        }
        return limit;
    }

    private static @Nullable EventCursor after(@Nullable String text) {
        EventCursor cursor = text == null ? null : CursorText.parse(text);
        if (text != null && cursor == null) {
            throw Problem.invalidRequest("cursor must come from the Link of an earlier page, was " + Shown.value(text));
        }
        return cursor;
    }

    /** Without host and scheme, which a server behind a proxy does not know. */
    private static String link(Call call, EventCursor next) {
        HttpServletRequest request = call.exchange().request();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        // Everything but the token, which is no parameter of its own.
        PARAMETERS.forEach(kept -> parameters.put(kept.name(), call.query().all(kept.name())));
        parameters.put(CURSOR, List.of(CursorText.of(next)));
        String path = request.getRequestURI().replaceAll(";[^/]*", "");
        return "<" + path + "?" + QueryString.encode(parameters) + ">; rel=\"next\"";
    }
}
