package dev.footfall.servlet.audience;

import dev.footfall.query.AggregateRow;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What all objects of an answer come to.
 *
 * @param views how many there were, by {@link Viewers}
 * @param length how long they lasted together, in ms
 * @param movies how many different ones somebody looked at
 */
record ViewTotals(Map<String, Long> views, long length, long movies) {

    static ViewTotals of(List<AggregateRow> rows, long movies) {
        return new ViewTotals(Viewers.numbers(false, name -> sum(rows, name)), sum(rows, ViewDetails.LENGTH), movies);
    }

    private static long sum(List<AggregateRow> rows, String measure) {
        return rows.stream().mapToLong(row -> row.count(measure)).sum();
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("average_duration", Viewers.meanSeconds(length, number(Viewers.ALL)));
        write(json, "female", Viewers.FEMALE);
        write(json, "kid", Viewers.KID);
        write(json, "male", Viewers.MALE);
        write(json, "middle", Viewers.YOUNG);
        write(json, "middle2", Viewers.ADULT);
        json.writeNumberField("movies_num", movies);
        write(json, "old", Viewers.OLD);
        write(json, "total", Viewers.ALL);
        write(json, "undefined_age", Viewers.UNDEFINED_AGE);
        write(json, "undefined_gender", Viewers.UNDEFINED_GENDER);
        json.writeEndObject();
    }

    private void write(JsonGenerator json, String name, String viewers) throws IOException {
        json.writeNumberField(name, number(viewers));
    }

    private long number(String viewers) {
        return views.getOrDefault(viewers, 0L);
    }
}
