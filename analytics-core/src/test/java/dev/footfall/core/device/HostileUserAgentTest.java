package dev.footfall.core.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.footfall.device.ClientHints;
import dev.footfall.device.DeviceCategory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileUserAgentTest {

    private static final int INPUTS = 20_000;

    private final RuleDeviceDetector detector = RuleDeviceDetector.standard();

    @Test
    void randomTextIsAnsweredAndNeverThrows() {
        Random random = new Random(7);
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < INPUTS; i++) {
                String text = randomText(random);
                assertThat(detector.detect(text, new ClientHints(text, text))).isNotNull();
            }
        });
    }

    @Test
    void textMadeOfHalfRobotsTakesNoTime() {
        List<String> pieces = Stream.concat(
                        Fragments.lines("robots.txt").stream(), Fragments.lines("http-libraries.txt").stream())
                .map(line -> line.replaceAll("#.*|[|^!]", "").strip())
                .filter(line -> line.length() > 3)
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
        Random random = new Random(11);
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < INPUTS; i++) {
                StringBuilder text = new StringBuilder();
                while (text.length() < RuleDeviceDetector.MAX_LENGTH) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                assertThat(detector.detectAnew(text.toString(), ClientHints.NONE))
                        .isNotNull();
            }
        });
    }

    @Test
    void whatStandsFarBehindIsNotRead() {
        String filler = "x ".repeat(RuleDeviceDetector.MAX_LENGTH);
        assertThat(detector.detect(filler + "Googlebot/2.1", ClientHints.NONE).category())
                .isEqualTo(DeviceCategory.OTHER);
        assertThat(detector.detect("Googlebot/2.1" + filler, ClientHints.NONE).category())
                .isEqualTo(DeviceCategory.BOT);
    }

    private static String randomText(Random random) {
        int[] codePoints = random.ints(random.nextInt(2_000), 0, random.nextBoolean() ? 0x80 : 0x11_0000)
                .toArray();
        return new String(codePoints, 0, codePoints.length);
    }
}
