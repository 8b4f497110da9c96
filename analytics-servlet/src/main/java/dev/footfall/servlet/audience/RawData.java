package dev.footfall.servlet.audience;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** {@code statistics/user/ID/raw/data/}: viewer sessions as they are. */
final class RawData {

    private final Inquiries inquiries;

    RawData(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void answer(Call call, String user) throws IOException {
        inquiries.ofCaller(call).check();
    }
}
