package dev.footfall.servlet.reports;

import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/** {@code reports_per_user}: who filed how many. Reports without an author are in no row. */
final class ReportsPerUser implements Handler {

    private final Inquiries inquiries;

    ReportsPerUser(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void answer(Call call) throws IOException {
        Inquiry inquiry = inquiries.read(call);
        AggregateQueryBuilder question = inquiry.countReports()
                .by(Attribute.USER)
                .where(Filter.ALL.and(new Condition.Known(Attribute.USER)))
                .order(Order.descending(Measure.count(Inquiry.REPORT_COUNT)));
        inquiry.answer(inquiries.ask(inquiry, question).rows(), (json, row) -> write(json, inquiry, row));
    }

    private static void write(JsonGenerator json, Inquiry inquiry, AggregateRow row) throws IOException {
        JsonIds.write(json, "user_id", row.text(Attribute.USER));
        inquiry.writeAccount(json);
        json.writeNumberField(Inquiry.REPORT_COUNT, row.count(Inquiry.REPORT_COUNT));
    }
}
