package dev.footfall.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.device.ClientHints;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientHintsTest {

    private static final String LINUX =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    private static final String MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.1 Safari/605.1.15";

    private final RuleDeviceDetector detector = RuleDeviceDetector.standard();

    @Test
    void anAndroidTabletThatAsksForDesktopPagesIsATablet() {
        assertThat(detect(LINUX, "\"Android\"", "?0")).isEqualTo(DetectedDevice.of(DeviceCategory.TABLET, "android"));
    }

    @Test
    void aPhoneThatAsksForDesktopPagesIsAPhone() {
        assertThat(detect(LINUX, "\"Android\"", "?1")).isEqualTo(DetectedDevice.of(DeviceCategory.MOBILE, "android"));
    }

    @Test
    void theHintDecidesBetweenPhoneAndTablet() {
        assertThat(detect(ANDROID, null, "?1").category()).isEqualTo(DeviceCategory.MOBILE);
        assertThat(detect(ANDROID, null, "?0").category()).isEqualTo(DeviceCategory.TABLET);
    }

    @Test
    void thePlatformHintWinsOverTheUserAgent() {
        assertThat(detect(LINUX, "\"Chrome OS\"", "?0"))
                .isEqualTo(DetectedDevice.of(DeviceCategory.DESKTOP, "chromeos"));
    }

    @Test
    void hintsThatMeanNothingChangeNothing() {
        assertThat(detect(LINUX, "\"Unknown\"", "perhaps")).isEqualTo(detect(LINUX, null, null));
    }

    @Test
    void anIpadThatSaysItIsAMacCountsAsADesktop() {
        assertThat(detect(MAC, null, null)).isEqualTo(DetectedDevice.of(DeviceCategory.DESKTOP, "macos"));
    }

    @Test
    void aRobotStaysOneWhateverItHints() {
        assertThat(detect("Mozilla/5.0 (compatible; Googlebot/2.1)", "\"Android\"", "?1"))
                .isEqualTo(DetectedDevice.of(DeviceCategory.BOT, null));
    }

    @Test
    void withoutAUserAgentNothingIsKnown() {
        assertThat(detect(null, "\"Android\"", "?1")).isEqualTo(DetectedDevice.UNKNOWN);
        assertThat(detect(" \t ", "\"Android\"", "?1")).isEqualTo(DetectedDevice.UNKNOWN);
    }

    private DetectedDevice detect(@Nullable String userAgent, @Nullable String platform, @Nullable String mobile) {
        return detector.detect(userAgent, new ClientHints(platform, mobile));
    }
}
