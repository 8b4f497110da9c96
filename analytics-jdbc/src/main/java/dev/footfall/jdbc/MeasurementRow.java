package dev.footfall.jdbc;

import dev.footfall.system.EndpointRequests;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.Measurement;
import dev.footfall.system.Requests;
import dev.footfall.system.Resolution;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measurement as a row. */
final class MeasurementRow {

    static final String COLUMNS = "seconds, begins_at, run, minutes, requests, nanos, api_errors, processing_errors,"
            + " storage_errors, endpoints, durations";
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    static final String CHANGES = "minutes = excluded.minutes, requests = excluded.requests, nanos = excluded.nanos,"
            + " api_errors = excluded.api_errors, processing_errors = excluded.processing_errors,"
            + " storage_errors = excluded.storage_errors, endpoints = excluded.endpoints,"
            + " durations = excluded.durations";

    private MeasurementRow() {}

    /** What the column {@code seconds} tells resolutions by. */
    static int seconds(Resolution resolution) {
        return (int) resolution.length().toSeconds();
    }

    static void write(Connection connection, String sql, List<Measurement> measurements) throws SQLException {
        if (measurements.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Measurement measurement : measurements) {
                bind(statement, measurement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Measurement measurement) throws SQLException {
        Requests requests = measurement.requests();
        int index = 1;
        statement.setInt(index++, seconds(measurement.resolution()));
        statement.setLong(index++, measurement.begin().toEpochMilli());
        statement.setString(index++, measurement.run());
        statement.setLong(index++, measurement.minutes());
        statement.setLong(index++, requests.count());
        statement.setLong(index++, requests.nanos());
        statement.setLong(index++, requests.errors(ErrorKind.API));
        statement.setLong(index++, requests.errors(ErrorKind.PROCESSING));
        statement.setLong(index++, requests.errors(ErrorKind.STORAGE));
        statement.setString(index++, write(requests.endpoints()));
        statement.setString(index, requests.durations());
    }

    static Measurement read(ResultSet row, Resolution resolution) throws SQLException {
        Map<ErrorKind, Long> errors = new EnumMap<>(ErrorKind.class);
        addError(errors, ErrorKind.API, row.getLong("api_errors"));
        addError(errors, ErrorKind.PROCESSING, row.getLong("processing_errors"));
        addError(errors, ErrorKind.STORAGE, row.getLong("storage_errors"));
        Requests requests = new Requests(
                row.getLong("requests"),
                row.getLong("nanos"),
                errors,
                endpoints(row.getString("endpoints")),
                row.getString("durations"));
        return new Measurement(
                row.getString("run"),
                resolution,
                Instant.ofEpochMilli(row.getLong("begins_at")),
                row.getLong("minutes"),
                requests);
    }

    private static void addError(Map<ErrorKind, Long> errors, ErrorKind kind, long count) {
        if (count != 0) {
            errors.put(kind, count);
        }
    }

    /** As {@code [["/videos/*",12,34000000]]}. */
    private static String write(Map<String, EndpointRequests> endpoints) {
        return JsonText.write(endpoints.entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey(),
                        entry.getValue().count(),
                        entry.getValue().nanos()))
                .toList());
    }

    private static Map<String, EndpointRequests> endpoints(String text) {
        Map<String, EndpointRequests> endpoints = new LinkedHashMap<>();
        for (Object element : JsonText.readArray(text)) {
            List<?> endpoint = (List<?>) element;
            endpoints.put(
                    (String) endpoint.get(0), new EndpointRequests(number(endpoint.get(1)), number(endpoint.get(2))));
        }
        return endpoints;
    }

    private static long number(@Nullable Object number) {
        return ((BigDecimal) Objects.requireNonNull(number, "a count")).longValueExact();
    }
}
