package dev.footfall.servlet.video;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** Answers about the application itself. */
final class SystemFigures {

    private final Inquiries inquiries;

    SystemFigures(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void health(Call call) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }

    void performance(Call call) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }
}
