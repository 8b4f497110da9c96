package dev.footfall.servlet.reports;

import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** {@code reports_per_state}: the states that reports have now. Reports without one are in no row. */
final class ReportsPerState implements Handler {

    private final Inquiries inquiries;

    ReportsPerState(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void answer(Call call) throws IOException {
        Inquiry inquiry = inquiries.read(call);
        AggregateQueryBuilder question = inquiry.countReports()
                .by(Attribute.STATE, Attribute.STATE_NAME)
                .where(Filter.ALL.and(new Condition.Known(Attribute.STATE)));
        List<NamedCount> counts = inquiries.ask(inquiry, question).rows().stream()
                .map(row -> new NamedCount(
                        row.text(Attribute.STATE), row.text(Attribute.STATE_NAME), row.count(Inquiry.REPORT_COUNT)))
                .toList();
        inquiry.answer(NamedCount.merged(counts), (json, row) -> write(json, inquiry, row));
    }

    private static void write(JsonGenerator json, Inquiry inquiry, NamedCount state) throws IOException {
        JsonIds.write(json, "id", state.id());
        json.writeFieldName("name");
        json.writeString(state.name());
        inquiry.writeAccount(json);
        json.writeNumberField(Inquiry.REPORT_COUNT, state.count());
    }
}
