package dev.footfall.servlet.audience;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** {@code user/ID/counters}: figures for a dashboard. */
final class Counters {

    private final Inquiries inquiries;

    Counters(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void answer(Call call, String user) throws IOException {
        inquiries.ofCaller(call).check();
    }
}
