package dev.footfall.servlet.audience;

import dev.footfall.servlet.http.Call;
import java.io.IOException;
import java.util.List;

/** {@code v2/statistics/…}: numbers of views by one to six levels. */
final class LevelTree {

    private final Inquiries inquiries;

    LevelTree(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void answer(Call call, String user, List<String> levels) throws IOException {
        inquiries.ofCaller(call).check();
    }
}
