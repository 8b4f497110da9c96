package dev.footfall.servlet.audience;

import dev.footfall.servlet.http.Call;
import java.io.IOException;

/** {@code user/ID/devices/}: the devices that a user has. */
final class DeviceList {

    private final Inquiries inquiries;

    DeviceList(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void answer(Call call, String user) throws IOException {
        inquiries.ofCaller(call).check();
    }
}
