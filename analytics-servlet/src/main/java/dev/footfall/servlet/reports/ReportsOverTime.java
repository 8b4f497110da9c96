package dev.footfall.servlet.reports;

import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code reports_over_time}: how many reports were created in each hour, day, week or month. */
final class ReportsOverTime implements Handler {

    /** How this API prints times. */
    static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final String WIDTH = "datetime_range_width";

    static final Parameter WIDTHS = Parameter.word(
            WIDTH, Stream.of(BucketWidth.values()).map(BucketWidth::label).toArray(String[]::new));

    private final Inquiries inquiries;

    ReportsOverTime(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void answer(Call call) throws IOException {
        Parameters parameters = inquiries.parameters(call);
        BucketWidth asked = width(parameters);
        Inquiry inquiry = inquiries.read(call, parameters);
        BucketWidth width = asked == null ? BucketWidth.of(inquiry.range(), inquiry.zone()) : asked;
        AggregateResult counted = inquiries.ask(inquiry, inquiry.countReports().by(width.bucket()));
        inquiry.answer(counted.rows(), (json, row) -> write(json, inquiry, width, row));
    }

    private static @Nullable BucketWidth width(Parameters parameters) {
        String label = parameters.optional(WIDTH);
        BucketWidth width = label == null ? null : BucketWidth.named(label);
        if (label != null && width == null) {
            parameters.wrong(WIDTH, "one of " + BucketWidth.labels(), label);
        }
        return width;
    }

    private static void write(JsonGenerator json, Inquiry inquiry, BucketWidth width, AggregateRow row)
            throws IOException {
        inquiry.writeAccount(json);
        json.writeStringField("datetime_range_start", MILLIS.format(row.start(width.bucket())));
        json.writeNumberField(Inquiry.REPORT_COUNT, row.count(Inquiry.REPORT_COUNT));
        json.writeStringField(WIDTH, width.label());
    }
}
