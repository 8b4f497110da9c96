package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventTypes;
import dev.footfall.event.Fault;
import dev.footfall.event.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoValidationTest {

    private final EventValidator validator = new EventValidator(
            EventTypes.standard(), AnalyticsSettings.defaults().ingest(), new SettableClock("2026-03-01T12:00:00Z"));

    @Test
    void whatThePlayerMeasuredBecomesTheAmountsOfParts() {
        EventDraft draft = quality(Map.of("playingMs", 9_500.5, "bufferingMs", 500, "bitrateKbps", 2_000));
        assertThat(validator.validate(draft)).isEmpty();
        assertThat(amounts(draft))
                .isEqualTo(
                        Map.of("playing", 9_500.5, "buffering", 500.0, "streamed", 19_001_000.0, "streaming", 9_500.5));
        assertThat(draft.parts()).extracting(Part::kind).containsOnly("quality");
    }

    @Test
    void withoutABitrateNothingIsSaidOfBits() {
        EventDraft draft = quality(Map.of("playingMs", 8_000));
        assertThat(validator.validate(draft)).isEmpty();
        assertThat(amounts(draft)).isEqualTo(Map.of("playing", 8_000.0));
    }

    @Test
    void aBitrateOfZeroCountsInTheMean() {
        EventDraft draft = quality(Map.of("playingMs", 8_000, "bitrateKbps", 0));
        assertThat(validator.validate(draft)).isEmpty();
        assertThat(amounts(draft)).isEqualTo(Map.of("playing", 8_000.0, "streaming", 8_000.0));
    }

    @Test
    void everyMeasurementMayBeMissing() {
        EventDraft draft = EventDraft.of("video quality")
                .session("s")
                .metadata("bitrateKbps", null)
                .parts(List.of(Part.of("quality", "playing", null)));
        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"playingMs", "bufferingMs", "bitrateKbps"})
    void aMeasurementIsANumberWithinBounds(String key) {
        long max = key.equals("bitrateKbps") ? 1_000_000 : 86_400_000;
        for (Object right : List.of(0, 1.25, max)) {
            assertThat(validator.validate(quality(Map.of(key, right)))).isEmpty();
        }
        for (Object wrong : List.of(
                -1, -0.001, max + 1, max + 0.5, new BigDecimal("1e99"), "12", true, List.of(1), Map.of("ms", 1))) {
            assertThat(validator.validate(quality(Map.of(key, wrong))))
                    .as("%s", wrong)
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.field()).isEqualTo("eventMetadata." + key);
                        assertThat(fault.message())
                                .startsWith("eventMetadata." + key + " must be a number from 0 to " + max + ", was ")
                                .doesNotEndWith("was ");
                    });
        }
    }

    @Test
    void everyWrongMeasurementIsTold() {
        EventDraft draft = quality(Map.of("playingMs", -1, "bufferingMs", "x", "bitrateKbps", 5));
        assertThat(validator.validate(draft))
                .extracting(Fault::message)
                .containsExactly(
                        "eventMetadata.playingMs must be a number from 0 to 86400000, was -1",
                        "eventMetadata.bufferingMs must be a number from 0 to 86400000, was 'x'");
        assertThat(draft.parts()).isEmpty();
    }

    @Test
    void nobodyWatchesLessThanNothing() {
        for (double right : new double[] {0, -0.0, 0.125, 31_622_400}) {
            assertThat(validator.validate(watch(right))).isEmpty();
        }
        for (double wrong : new double[] {-0.001, 31_622_400.5, 1e15}) {
            assertThat(validator.validate(watch(wrong)))
                    .extracting(Fault::message)
                    .containsExactly("metric must be 0 to 31622400 seconds for 'video watch', was " + wrong);
        }
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e16}) {
            assertThat(validator.validate(watch(wrong)))
                    .extracting(Fault::field)
                    .containsExactly("metric");
        }
    }

    private static EventDraft watch(double seconds) {
        return EventDraft.of("video watch").asset("intro").session("s").metric(seconds);
    }

    private static EventDraft quality(Map<String, Object> metadata) {
        return EventDraft.of("video quality").asset("intro").session("s").metadata(metadata);
    }

    private static Map<String, Double> amounts(EventDraft draft) {
        return draft.parts().stream()
                .collect(Collectors.toMap(
                        part -> String.valueOf(part.key()), part -> Objects.requireNonNull(part.amount())));
    }
}
