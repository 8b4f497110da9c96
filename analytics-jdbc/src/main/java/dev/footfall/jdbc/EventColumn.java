package dev.footfall.jdbc;

import dev.footfall.event.Event;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code footfall_event}.
 *
 * @param postgresType what PostgreSQL takes its values as in an array
 * @param storedAs what such a value must be cast to; null: nothing
 */
record EventColumn(
        String name,
        Class<?> javaType,
        String postgresType,
        @Nullable String storedAs,
        Function<Event, @Nullable Object> value) {

    static final List<EventColumn> ALL = List.of(
            text("tenant", event -> event.tenant().id()),
            new EventColumn("id", UUID.class, "uuid", null, Event::id),
            text("type", Event::type),
            number("occurred_at", event -> event.occurredAt().toEpochMilli()),
            number("created_at", event -> event.createdAt().toEpochMilli()),
            text("workspace", Event::workspace),
            text("asset", Event::asset),
            text("user_id", Event::user),
            text("session_id", Event::session),
            text("visitor", Event::visitor),
            text("device", Event::device),
            text("config", Event::config),
            json("configuration", event -> JsonText.write(event.configuration())),
            json("metadata", event -> JsonText.write(event.metadata())),
            new EventColumn("metric", Double.class, "float8", null, Event::metric),
            number("duration", Event::duration),
            text("user_agent", Event::userAgent),
            text("category", event -> event.category().label()),
            text("platform", Event::platform),
            new EventColumn("bot", Boolean.class, "bool", null, Event::bot),
            text("country", Event::country),
            text("domain_name", Event::domain),
            text("referer", Event::referer),
            new EventColumn(
                    "parts", Integer.class, "int4", null, event -> event.parts().size()));

    /** All names, as a SELECT or an INSERT lists them. */
    static final String NAMES = ALL.stream().map(EventColumn::name).collect(Collectors.joining(", "));

    private static EventColumn text(String name, Function<Event, @Nullable Object> value) {
        return new EventColumn(name, String.class, "text", null, value);
    }

    private static EventColumn number(String name, Function<Event, @Nullable Object> value) {
        return new EventColumn(name, Long.class, "int8", null, value);
    }

    private static EventColumn json(String name, Function<Event, @Nullable Object> value) {
        return new EventColumn(name, String.class, "text", "jsonb", value);
    }
}
