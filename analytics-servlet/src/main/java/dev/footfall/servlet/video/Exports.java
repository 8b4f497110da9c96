package dev.footfall.servlet.video;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** Exports: begun, looked at, fetched. */
final class Exports {

    private final Inquiries inquiries;

    Exports(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void begin(Call call) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }

    void status(Call call, String id) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }
}
