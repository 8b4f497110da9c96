package dev.footfall.example;

import static java.time.Instant.ofEpochMilli;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCodec;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventOrder;
import dev.footfall.example.Database.Reader;
import dev.footfall.store.EventLog;
import dev.footfall.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps each event as bytes, beside the columns that it is looked up by. */
record MariaDbLog(Database database, boolean migrate) implements EventLog {

    /** Tenants and ids are bytes: every collation holds something for equal that is not. */
    private static final String EVENTS = """
            CREATE TABLE IF NOT EXISTS footfall_event (
                tenant VARBINARY(512) NOT NULL,
                id     BINARY(16)     NOT NULL,
                at     BIGINT         NOT NULL,
                parted BOOLEAN        NOT NULL,
                body   LONGBLOB       NOT NULL,
                PRIMARY KEY (tenant, id), KEY (tenant, at, id), KEY (tenant, parted, at)
            ) ENGINE = InnoDB""";

    private static final String SALTS = """
            CREATE TABLE IF NOT EXISTS footfall_salt (
                day  BIGINT          NOT NULL PRIMARY KEY,
                salt VARBINARY(1024) NOT NULL
            ) ENGINE = InnoDB""";

    private static final String NEWEST = """
            SELECT body FROM footfall_event
            WHERE tenant = ? AND at BETWEEN ? AND ? AND (at < ? OR id < ?)
            ORDER BY at DESC, id DESC LIMIT ?""";

    private static final String INSERT = "INSERT IGNORE INTO footfall_event VALUES (?, ?, ?, ?, ?)";
    private static final String ONE = "SELECT body FROM footfall_event WHERE tenant = ? AND id = ?";
    private static final String SPAN =
            "SELECT MIN(at), MAX(at) + 1 FROM footfall_event WHERE tenant = ? HAVING MIN(at) IS NOT NULL";

    @Override
    public void prepare() {
        List<String> looks = List.of("SELECT id FROM footfall_event LIMIT 0", "SELECT day FROM footfall_salt LIMIT 0");
        (migrate ? List.of(EVENTS, SALTS) : looks).forEach(sql -> database.run(Reader.NONE, sql));
    }

    @Override
    public List<Boolean> append(List<Event> events) {
        return database.transaction(connection -> {
            List<Boolean> isNew = new ArrayList<>();
            for (Event event : events) {
                Object[] row = {
                    event.tenant().id(),
                    EventOrder.bytes(event.id()),
                    event.occurredAt().toEpochMilli(),
                    !event.parts().isEmpty(),
                    EventCodec.encode(event)
                };
                isNew.add(Database.run(connection, Reader.NONE, INSERT, row) == 1);
            }
            return isNew;
        });
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        List<Event> found = new ArrayList<>();
        database.run(row -> found.add(event(row)), ONE, tenant.id(), EventOrder.bytes(id));
        return found.stream().findFirst();
    }

    @Override
    public void read(Tenant tenant, Instant from, EventCursor before, int limit, Consumer<Event> reader) {
        long to = before.occurredAt().toEpochMilli();
        Object[] values = {tenant.id(), from.toEpochMilli(), to, to, EventOrder.bytes(before.id()), limit};
        database.run(row -> reader.accept(event(row)), NEWEST, values);
    }

    private static Event event(ResultSet row) throws SQLException {
        return EventCodec.decode(row.getBytes(1));
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, boolean withParts) {
        List<Instant> ends = new ArrayList<>();
        Reader reader = row -> List.of(row.getLong(1), row.getLong(2)).forEach(end -> ends.add(ofEpochMilli(end)));
        database.run(reader, withParts ? SPAN.replace("?", "? AND parted = TRUE") : SPAN, tenant.id());
        return ends.isEmpty() ? Optional.empty() : Optional.of(new TimeRange(ends.get(0), ends.get(1)));
    }

    @Override
    public byte[] salt(LocalDate day, byte[] candidate) {
        List<byte[]> kept = new ArrayList<>();
        database.run(Reader.NONE, "INSERT IGNORE INTO footfall_salt VALUES (?, ?)", day.toEpochDay(), candidate);
        database.run(
                row -> kept.add(row.getBytes(1)), "SELECT salt FROM footfall_salt WHERE day = ?", day.toEpochDay());
        return kept.get(0);
    }

    @Override
    public void destroyBefore(LocalDate day) {
        database.run(Reader.NONE, "DELETE FROM footfall_salt WHERE day < ?", day.toEpochDay());
    }

    /** Every connection is closed after its transaction. */
    @Override
    public void close() {}
}
