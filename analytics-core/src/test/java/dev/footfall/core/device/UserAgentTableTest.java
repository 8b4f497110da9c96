package dev.footfall.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.device.ClientHints;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserAgentTableTest {

    private final RuleDeviceDetector detector = RuleDeviceDetector.standard();

    record Row(DetectedDevice expected, String userAgent) {

        static Row parse(String line) {
            String[] cells = line.split(",", 3);
            boolean library = cells[0].equals("library");
            @Nullable String platform = cells[1].equals("-") ? null : cells[1];
            DeviceCategory category =
                    DeviceCategory.ofLabel(library ? "other" : cells[0]).orElseThrow();
            return new Row(new DetectedDevice(category, platform, library), cells[2]);
        }
    }

    static Stream<Row> rows() {
        return Fragments.lines("user-agents.csv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::parse);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aKnownUserAgentIsToldRight(Row row) {
        assertThat(detector.detect(row.userAgent(), ClientHints.NONE)).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsRememberedIsWhatWasTold(Row row) {
        DetectedDevice first = detector.detect(row.userAgent(), ClientHints.NONE);
        assertThat(detector.detect(row.userAgent(), ClientHints.NONE))
                .isEqualTo(first)
                .isEqualTo(detector.detectAnew(row.userAgent(), ClientHints.NONE));
    }

    @Test
    void theTableHasEveryCategory() {
        List<DeviceCategory> categories =
                rows().map(row -> row.expected().category()).distinct().toList();
        assertThat(categories).containsExactlyInAnyOrder(DeviceCategory.values());
    }
}
