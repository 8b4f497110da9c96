package dev.footfall.servlet.reports;

import dev.footfall.AnalyticsStore;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import java.io.IOException;

/** {@code reports_images}: every image that reports were filed with, those of the newest report first. */
final class ReportImages implements Handler {

    private final Inquiries inquiries;
    private final AnalyticsStore store;

    ReportImages(Inquiries inquiries, AnalyticsStore store) {
        this.inquiries = inquiries;
        this.store = store;
    }

    @Override
    public void answer(Call call) throws IOException {
        Inquiry inquiry = inquiries.read(call);
        // Whether there is any answer is known before it begins.
        ImagePage first = ImagePage.first(store, inquiry);
        call.exchange().answer(200, json -> {
            json.writeStartArray();
            for (ImagePage page = first; page != null; page = page.next()) {
                for (ReportImage image : page.images()) {
                    image.write(json, inquiry);
                }
            }
            json.writeEndArray();
        });
    }
}
