package dev.footfall.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.device.ClientHints;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds our list against a public one, of whose file the property tells the place; CONTRIBUTING.md says how. */
@EnabledIfSystemProperty(named = "footfall.robots", matches = ".+")
class PublicRobotListTest {

    private static boolean isSeen(String userAgent) {
        DetectedDevice device = RuleDeviceDetector.standard().detect(userAgent, ClientHints.NONE);
        return device.category() == DeviceCategory.BOT || device.httpLibrary();
    }

    @Test
    void nearlyEveryRobotOfThePublicListIsSeen() throws IOException {
        JsonNode list = new ObjectMapper().readTree(new File(System.getProperty("footfall.robots")));
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (JsonNode robot : list) {
            for (JsonNode userAgent : robot.path("instances")) {
                all++;
                if (!isSeen(userAgent.asText())) {
                    missed.add(userAgent.asText());
                }
            }
        }
        assertThat(missed)
                .as("missed of %s:%n%s", all, String.join(System.lineSeparator(), missed))
                .hasSizeLessThan(all / 50);
    }
}
