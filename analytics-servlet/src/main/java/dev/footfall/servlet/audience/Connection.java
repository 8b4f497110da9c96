package dev.footfall.servlet.audience;

import dev.footfall.audience.Device;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the connection is called by which a device was last heard of. */
final class Connection {

    private static final int BYTES = 16;

    private Connection() {}

    /** What the device itself calls it; otherwise a name that stays as long as its address does. */
    static String of(Device device) {
        Device.Heartbeat heartbeat = device.heartbeat();
        if (heartbeat != null && heartbeat.connection() != null) {
            return heartbeat.connection();
        }
        String ip = heartbeat == null ? null : heartbeat.ip();
        // Nothing that is stored has a NUL in it.
        return digest(device.tenant().id() + '\0' + device.id() + '\0' + ip);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
