package dev.footfall.servlet.video;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** Answers about users. */
final class UserFigures {

    private final Inquiries inquiries;

    UserFigures(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void users(Call call) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }

    void engagement(Call call) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }
}
