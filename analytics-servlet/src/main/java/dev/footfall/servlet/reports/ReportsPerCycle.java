package dev.footfall.servlet.reports;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** {@code reports_per_day_hour} and {@code reports_per_week_day}: at which local hours, on which days, reports come. */
final class ReportsPerCycle implements Handler {

    private static final int DAYS = 7;

    private final Inquiries inquiries;
    private final TimeBucket bucket;
    private final String field;

    ReportsPerCycle(Inquiries inquiries, TimeBucket bucket, String field) {
        this.inquiries = inquiries;
        this.bucket = bucket;
        this.field = field;
    }

    @Override
    public void answer(Call call) throws IOException {
        Inquiry inquiry = inquiries.read(call);
        List<AggregateRow> rows = inquiries.ask(inquiry, inquiry.countReports().by(bucket)).rows().stream()
                .sorted(Comparator.comparingInt(this::number))
                .toList();
        inquiry.answer(rows, (json, row) -> write(json, inquiry, row));
    }

    private void write(JsonGenerator json, Inquiry inquiry, AggregateRow row) throws IOException {
        inquiry.writeAccount(json);
        json.writeNumberField(field, number(row));
        json.writeNumberField(Inquiry.REPORT_COUNT, row.count(Inquiry.REPORT_COUNT));
    }

    /** Weeks of this API begin with Sunday, as 0; hours are what they are. */
    private int number(AggregateRow row) {
        int number = row.number(bucket);
        return bucket == TimeBucket.DAY_OF_WEEK ? number % DAYS : number;
    }
}
