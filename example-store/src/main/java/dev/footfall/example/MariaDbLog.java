package dev.footfall.example;

import static dev.footfall.event.EventOrder.bytes;
import static java.time.Instant.ofEpochMilli;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCodec;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventOrder;
import dev.footfall.example.Database.Reader;
import dev.footfall.store.EventLog;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps each event as bytes, beside the columns that it is looked up by. */
record MariaDbLog(Database database, boolean migrate) implements EventLog {

    /** Tenants and ids are bytes: every collation holds something for equal that is not. */
    private static final String EVENTS = """
            CREATE TABLE IF NOT EXISTS footfall_event (tenant VARBINARY(512) NOT NULL, id BINARY(16) NOT NULL,
                at BIGINT NOT NULL, parted BOOLEAN NOT NULL, body LONGBLOB NOT NULL,
                PRIMARY KEY (tenant, id), KEY (tenant, at, id), KEY (tenant, parted, at)) ENGINE = InnoDB""";

    private static final String SALTS = "CREATE TABLE IF NOT EXISTS footfall_salt"
            + " (day BIGINT NOT NULL PRIMARY KEY, salt VARBINARY(1024) NOT NULL) ENGINE = InnoDB";

    private static final String NEWEST = "SELECT body FROM footfall_event WHERE tenant = ? AND at BETWEEN ? AND ?"
            + " AND (at < ? OR id < ?) ORDER BY at DESC, id DESC LIMIT ?";

    private static final String ADD = "INSERT IGNORE footfall_event (tenant, id, at, parted, body) VALUES (?,?,?,?,?)";
    private static final String SOME = "SELECT body FROM footfall_event WHERE tenant = ? AND id IN (?)";
    private static final String SALT =
            "INSERT INTO footfall_salt (day, salt) VALUES (?, ?)" + " ON DUPLICATE KEY UPDATE day = day RETURNING salt";

    /** On what is longer than its packets the server hangs up, and nobody could tell why. */
    private static final String FITTING = "BEGIN NOT ATOMIC IF @@max_allowed_packet < ? THEN SIGNAL SQLSTATE '22001'"
            + " SET MESSAGE_TEXT = 'an event is longer than max_allowed_packet'; END IF; END";

    private static final String SPAN =
            "SELECT MIN(at), MAX(at) + 1 FROM footfall_event WHERE tenant = ? HAVING MIN(at) IS NOT NULL";

    @Override
    public void prepare() {
        String look = "SELECT tenant, id, at, parted, body, day, salt FROM footfall_event, footfall_salt LIMIT 0";
        (migrate ? List.of(EVENTS, SALTS, look) : List.of(look)).forEach(sql -> database.run(Reader.NONE, sql));
    }

    @Override
    public List<Boolean> append(List<Event> events) {
        return database.transaction(connection -> {
            List<Boolean> isNew = new ArrayList<>();
            for (Event event : events) {
                byte[] body = EventCodec.encode(event);
                if (body.length > 100_000) {
                    Database.run(connection, Reader.NONE, FITTING, 2L * body.length + 1_000);
                }
                long at = event.occurredAt().toEpochMilli();
                Object[] row = {
                    bytes(event.tenant()), bytes(event.id()), at, !event.parts().isEmpty(), body
                };
                isNew.add(Database.run(connection, Reader.NONE, ADD, row) == 1);
            }
            return isNew;
        });
    }

    @Override
    public List<Event> find(Tenant tenant, Collection<UUID> ids) {
        List<Event> found = new ArrayList<>();
        Object[] values = Stream.concat(Stream.of(bytes(tenant)), ids.stream().map(EventOrder::bytes))
                .toArray();
        String sql = SOME.replace("?)", "?" + ", ?".repeat(ids.size() - 1) + ")");
        database.run(row -> found.add(EventCodec.decode(row.getBytes(1))), sql, values);
        return found;
    }

    @Override
    public void read(Tenant tenant, Instant from, EventCursor before, int limit, Consumer<Event> reader) {
        long to = before.occurredAt().toEpochMilli();
        Object[] values = {bytes(tenant), from.toEpochMilli(), to, to, bytes(before.id()), limit};
        database.run(row -> reader.accept(EventCodec.decode(row.getBytes(1))), NEWEST, values);
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, boolean withParts) {
        List<Instant> ends = new ArrayList<>();
        Reader reader = row -> List.of(row.getLong(1), row.getLong(2)).forEach(end -> ends.add(ofEpochMilli(end)));
        database.run(reader, withParts ? SPAN.replace("?", "? AND parted = TRUE") : SPAN, bytes(tenant));
        return ends.isEmpty() ? Optional.empty() : Optional.of(new TimeRange(ends.get(0), ends.get(1)));
    }

    @Override
    public byte[] salt(LocalDate day, byte[] candidate) {
        List<byte[]> kept = new ArrayList<>();
        database.run(row -> kept.add(row.getBytes(1)), SALT, day.toEpochDay(), candidate);
        return kept.get(0);
    }

    @Override
    public void destroyBefore(LocalDate day) {
        database.run(Reader.NONE, "DELETE FROM footfall_salt WHERE day < ?", day.toEpochDay());
    }

    @Override
    public void close() {}
}
