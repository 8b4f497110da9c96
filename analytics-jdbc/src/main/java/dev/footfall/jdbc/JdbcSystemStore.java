package dev.footfall.jdbc;

import dev.footfall.system.Measurement;
import dev.footfall.system.Resolution;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class JdbcSystemStore implements SystemStore {

    private static final String READ = "SELECT " + MeasurementRow.COLUMNS + """
             FROM footfall_system
            WHERE seconds = :seconds AND begins_at >= :from AND begins_at < :to
            ORDER BY seconds, begins_at, run
            """;
    private static final String FIRST =
            "SELECT begins_at FROM footfall_system WHERE seconds = :seconds ORDER BY seconds, begins_at, run LIMIT 1";
    private static final String PRUNE = "DELETE FROM footfall_system WHERE seconds = :seconds AND begins_at < :before";
    private static final int FETCHED_AT_ONCE = 200;

    private final Supplier<Database> database;

    JdbcSystemStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public void put(List<Measurement> measurements) {
        Database db = database.get();
        if (measurements.isEmpty()) {
            return;
        }
        db.write("put measurements", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            db.dialect().writer().replaceMeasurements(handle.getConnection(), measurements);
            return measurements;
        });
    }

    @Override
    public void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader) {
        database.get().ask("read measurements", handle -> {
            try (Stream<Measurement> rows = handle
                    .createQuery(READ)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .bind("seconds", MeasurementRow.seconds(resolution))
                    .bind("from", Millis.ceil(range.from()))
                    .bind("to", Millis.ceil(range.to()))
                    .map((row, context) -> MeasurementRow.read(row, resolution))
                    .stream()) {
                rows.forEach(reader);
            }
            return resolution;
        });
    }

    @Override
    public Optional<Instant> first(Resolution resolution) {
        return database.get()
                .read(
                        "find the first measurement",
                        handle -> handle.createQuery(FIRST)
                                .bind("seconds", MeasurementRow.seconds(resolution))
                                .mapTo(Long.class)
                                .findOne()
                                .map(Instant::ofEpochMilli));
    }

    @Override
    public void prune(Resolution resolution, Instant before) {
        Database db = database.get();
        db.write("prune measurements", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return handle.createUpdate(PRUNE)
                    .bind("seconds", MeasurementRow.seconds(resolution))
                    .bind("before", Millis.ceil(before))
                    .execute();
        });
    }
}
