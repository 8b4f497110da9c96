package dev.footfall.servlet.reports;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/** Somebody's question about a channel, which is a workspace of the model, and a range of times. */
record Inquiry(Call call, String channel, TimeRange range, ZoneId zone) {

    /** How many reports, as the answers call it. */
    static final String REPORT_COUNT = "report_count";

    Tenant tenant() {
        return call.tenant();
    }

    /** Begins a question about that channel and these times. */
    AggregateQueryBuilder about(Dataset dataset) {
        return AggregateQuery.of(tenant(), dataset).range(range).in(zone).where(Attribute.WORKSPACE, channel);
    }

    /** Begins the question how many reports were created there and then. */
    AggregateQueryBuilder countReports() {
        return about(Dataset.REPORT).measure(Measure.count(REPORT_COUNT));
    }

    /** Answers with an object for each row. */
    <T> void answer(List<T> rows, Row<T> row) throws IOException {
        call.exchange().answer(200, json -> {
            json.writeStartArray();
            for (T each : rows) {
                json.writeStartObject();
                row.write(json, each);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    void writeAccount(JsonGenerator json) throws IOException {
        JsonIds.write(json, "account_id", tenant().id());
    }

    /** Writes the fields of one row. */
    @FunctionalInterface
    interface Row<T> {

        void write(JsonGenerator json, T row) throws IOException;
    }
}
