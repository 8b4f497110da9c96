package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.jdbc.rollup.DayCount;
import dev.footfall.jdbc.rollup.Rollup;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the events of some quarters of an hour of a day, and their parts, page by page, and has them counted. */
final class DayRows {

    private static final int PAGE = 2_000;

    private static final Set<Attribute> OF_EVENTS = attributes(Dataset.EVENT);

    private static final List<Attribute> OF_PARTS = attributes(Dataset.PART).stream()
            .filter(attribute -> !attribute.isIn(Dataset.EVENT))
            .toList();

    private static final List<Attribute> IDS =
            OF_EVENTS.stream().filter(Rollup::isId).toList();

    private static final ScannedRow.Columns COLUMNS =
            new ScannedRow.Columns(DatasetSql.of(Dataset.EVENT), OF_EVENTS, false);

    private static final String NAMES = String.join(", ", COLUMNS.names()) + ", id, parts";

    private static final String PARTS = "SELECT wanted_id, "
            + OF_PARTS.stream().map(DatasetSql.of(Dataset.PART)::column).collect(Collectors.joining(", "))
            + WantedIds.from("footfall_part", "event_id");

    private final Database database;
    private final Steps steps;
    private final Tenant tenant;
    private final int day;
    private final DayRoll.Start start;
    private final Map<String, Long> numbers = new HashMap<>();

    private record EventRow(UUID id, FactRow row, boolean hasParts) {}

    /** A part, with all that its event says. */
    private record PartFact(FactRow event, Map<Attribute, Object> said) implements FactRow {

        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public @Nullable String text(Attribute attribute) {
            return said.get(attribute) instanceof String text ? text : event.text(attribute);
        }

        @Override
        public @Nullable Double number(Attribute attribute) {
            return said.get(attribute) instanceof Double number ? number : event.number(attribute);
        }
    }

    DayRows(Database database, Steps steps, Tenant tenant, int day, DayRoll.Start start) {
        this.database = database;
        this.steps = steps;
        this.tenant = tenant;
        this.day = day;
        this.start = start;
    }

    private static Set<Attribute> attributes(Dataset dataset) {
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        Stream.of(Rollup.values())
                .filter(rollup -> rollup.dataset() == dataset)
                .forEach(rollup -> attributes.addAll(rollup.attributes()));
        return attributes;
    }

    /** False if somebody has removed events meanwhile. */
    boolean tell(Map<Rollup, DayCount> counts) {
        int from = start.quarters().nextSetBit(0);
        while (from >= 0) {
            int to = start.quarters().nextClearBit(from);
            if (!tell(counts, from, to)) {
                return false;
            }
            from = start.quarters().nextSetBit(to);
        }
        return true;
    }

    private boolean tell(Map<Rollup, DayCount> counts, int from, int to) {
        long begin = day * Quarters.DAY_MILLIS;
        TimeRange range = new TimeRange(
                Instant.ofEpochMilli(begin + from * Quarters.MILLIS),
                Instant.ofEpochMilli(begin + to * Quarters.MILLIS));
        EventFilter filter = EventFilter.builder(tenant).range(range).build();
        EventCursor after = null;
        List<EventRow> page;
        do {
            EventCursor place = after;
            page = steps.read("read events to roll up", handle -> page(handle, filter, place));
            if (!give(page)) {
                return false;
            }
            tell(counts, page);
            after = page.isEmpty()
                    ? null
                    : new EventCursor(
                            page.get(page.size() - 1).row().at(),
                            page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        return true;
    }

    private List<EventRow> page(Handle handle, EventFilter filter, @Nullable EventCursor after) {
        SqlText sql = EventList.text(NAMES, database.dialect().reader(), filter, after, PAGE);
        return sql.bindTo(handle.createQuery(sql.text()))
                .map((row, context) ->
                        new EventRow(row.getObject("id", UUID.class), COLUMNS.read(row), row.getInt("parts") > 0))
                .list();
    }

    /** Gives numbers to ids that have none. */
    private boolean give(List<EventRow> page) {
        Set<String> names = new HashSet<>();
        page.forEach(event -> IDS.forEach(id -> {
            String name = Numbers.name(id, event.row().text(id));
            if (name != null && !numbers.containsKey(name)) {
                names.add(name);
            }
        }));
        if (names.isEmpty()) {
            return true;
        }
        Map<String, Long> given = steps.write("number ids", handle -> {
            database.dialect().beforeWrite(handle.getConnection());
            return RollupGuard.isStill(handle, start.generation())
                    ? new Numbers(tenant).give(handle, names)
                    : Map.<String, Long>of();
        });
        numbers.putAll(given);
        return !given.isEmpty();
    }

    private void tell(Map<Rollup, DayCount> counts, List<EventRow> page) {
        page.forEach(event -> tell(counts, Dataset.EVENT, event.row()));
        Map<UUID, FactRow> withParts = new HashMap<>();
        page.stream().filter(EventRow::hasParts).forEach(event -> withParts.put(event.id(), event.row()));
        if (!withParts.isEmpty()) {
            steps.read("read parts to roll up", handle -> parts(handle, withParts))
                    .forEach(part -> tell(counts, Dataset.PART, part));
        }
    }

    private List<FactRow> parts(Handle handle, Map<UUID, FactRow> events) {
        return new ArrayList<>(WantedIds.bind(handle.createQuery(PARTS), tenant.id(), UUID.class, events.keySet())
                .map((row, context) -> part(row, events))
                .list());
    }

    private static FactRow part(ResultSet row, Map<UUID, FactRow> events) throws SQLException {
        Map<Attribute, Object> said = new HashMap<>();
        for (int i = 0; i < OF_PARTS.size(); i++) {
            Attribute attribute = OF_PARTS.get(i);
            Object value = attribute.isNumber() ? ScannedRow.number(row, i + 2) : row.getString(i + 2);
            if (value != null) {
                said.put(attribute, value);
            }
        }
        return new PartFact(Objects.requireNonNull(events.get(row.getObject(1, UUID.class))), said);
    }

    private void tell(Map<Rollup, DayCount> counts, Dataset dataset, FactRow row) {
        int quarter = Quarters.number(row.at().toEpochMilli());
        counts.forEach((rollup, count) -> {
            if (rollup.dataset() == dataset) {
                count.add(row, quarter, numbers(rollup, row));
            }
        });
    }

    private long[] numbers(Rollup rollup, FactRow row) {
        long[] of = new long[rollup.ids().size()];
        for (int i = 0; i < of.length; i++) {
            Attribute id = rollup.ids().get(i);
            String name = Numbers.name(id, row.text(id));
            of[i] = name == null ? 0 : numbers.getOrDefault(name, 0L);
        }
        return of;
    }
}
