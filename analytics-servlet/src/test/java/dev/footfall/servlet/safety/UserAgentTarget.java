package dev.footfall.servlet.safety;

import dev.footfall.core.device.RuleDeviceDetector;
import dev.footfall.device.ClientHints;
import dev.footfall.device.DeviceDetector;
import java.nio.charset.StandardCharsets;

/** Tells a browser by three lines: its User-Agent and two hints. */
public final class UserAgentTarget {

    private static final DeviceDetector DETECTOR = RuleDeviceDetector.standard();

    private UserAgentTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String[] lines = new String(data, StandardCharsets.ISO_8859_1).split("\n", -1);
        ClientHints hints = new ClientHints(lines.length > 1 ? lines[1] : null, lines.length > 2 ? lines[2] : null);
        Fuzzed.quickly(() -> Fuzzed.require(
                DETECTOR.detect(lines[0], hints).equals(DETECTOR.detect(lines[0], hints)), "told twice differently"));
    }
}
