package dev.footfall.servlet.reports;

import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code reports_read}: how often reports were read, how many of them, and by how many users. */
final class ReportReads implements Handler {

    private static final String READ = "report read";

    static final List<Measure> FIGURES = List.of(
            Measure.count("total_reads"),
            Measure.countDistinct("reports_seen", Attribute.ASSET),
            Measure.countDistinct("report_readers", Attribute.USER),
            Measure.countDistinct("unique_reads", Attribute.ASSET, Attribute.USER));

    private final Inquiries inquiries;

    ReportReads(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void answer(Call call) throws IOException {
        Parameters parameters = inquiries.parameters(call);
        Figures figures = Figures.asked(parameters, FIGURES);
        Inquiry inquiry = inquiries.read(call, parameters);
        AggregateQueryBuilder question =
                inquiry.about(Dataset.EVENT).where(Attribute.TYPE, READ).measure(figures.toArray());
        AggregateRow row = inquiries.ask(inquiry, question).only();
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            figures.write(json, row);
            json.writeEndObject();
        });
    }
}
