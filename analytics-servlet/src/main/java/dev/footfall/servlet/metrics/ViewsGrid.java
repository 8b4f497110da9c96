package dev.footfall.servlet.metrics;

import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views of each interval and device, as far as there are any. */
record ViewsGrid(List<Cell> cells) {

    /** The name of the measure. */
    static final String COUNT = "count";

    private static final Comparator<Cell> ORDER = Comparator.comparing(
                    Cell::interval, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Cell::device, Comparator.nullsFirst(Comparator.<Device>naturalOrder()));

    static ViewsGrid of(ViewsQuestion question, AggregateResult answer) {
        Map<Place, Long> counts = new LinkedHashMap<>();
        for (AggregateRow row : answer.rows()) {
            if (row.count(COUNT) > 0) {
                counts.merge(Place.of(question, row), row.count(COUNT), Long::sum);
            }
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach((place, count) -> cells.add(new Cell(place.device, place.interval, count)));
        cells.sort(ORDER);
        return new ViewsGrid(cells);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("count", cells.stream().mapToLong(Cell::count).sum());
        json.writeArrayFieldStart("grid");
        for (Cell cell : cells) {
            cell.write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Where a row belongs; several categories of the events are one device here. */
    private record Place(@Nullable Device device, @Nullable String interval) {

        static Place of(ViewsQuestion question, AggregateRow row) {
            DateInterval interval = question.interval();
            return new Place(
                    question.byDevice() ? Device.of(row.text(Attribute.DEVICE_CATEGORY)) : null,
                    interval == null ? null : interval.label(row.start(interval.bucket())));
        }
    }

    /** A row of the grid, in which only what was asked for is told. */
    record Cell(@Nullable Device device, @Nullable String interval, long count) {

        private void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            if (device != null) {
                json.writeStringField("deviceCategory", device.label());
            }
            if (interval != null) {
                json.writeStringField("dateInterval", interval);
            }
            json.writeNumberField("count", count);
            json.writeEndObject();
        }
    }
}
