package dev.footfall.servlet.video;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** Answers about videos. */
final class VideoFigures {

    private final Inquiries inquiries;

    VideoFigures(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void video(Call call, String id) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }

    void summary(Call call) throws IOException {
        inquiries.requireWholeTenant(call, "figures");
    }
}
