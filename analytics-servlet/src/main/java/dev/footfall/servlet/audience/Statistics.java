package dev.footfall.servlet.audience;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** {@code statistics/device/ID/} and {@code statistics/user/ID/}: views by time. */
final class Statistics {

    private final Inquiries inquiries;

    Statistics(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void ofDevice(Call call, String id) throws IOException {
        inquiries.ofCaller(call).check();
    }

    void ofUser(Call call, String user) throws IOException {
        inquiries.ofCaller(call).check();
    }
}
