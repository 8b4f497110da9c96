package dev.footfall.testkit.faulty;

import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventStore;
import dev.footfall.event.JsonObject;
import dev.footfall.event.Part;
import dev.footfall.visitor.TrafficSource;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Wrong ways to write events down. */
final class FidelityFaults {

    static final List<Fault> ALL = List.of(
            fault(
                    "cuts times to seconds",
                    "timesComeBackToTheMillisecond",
                    event -> Drafts.of(event)
                            .occurredAt(event.occurredAt().truncatedTo(ChronoUnit.SECONDS))
                            .toEvent()),
            fault(
                    "keeps a single-precision metric",
                    "metricsComeBackExactly",
                    event -> Drafts.of(event).metric((float) event.metric()).toEvent()),
            fault(
                    "keeps no duration instead of zero",
                    "durationsComeBackExactly",
                    event -> Drafts.of(event)
                            .duration(Objects.equals(event.duration(), 0L) ? null : event.duration())
                            .toEvent()),
            fault(
                    "keeps the empty text instead of none",
                    "whatIsNotSaidComesBackUnsaid",
                    event -> Drafts.of(event)
                            .workspace(Objects.requireNonNullElse(event.workspace(), ""))
                            .toEvent()),
            fault(
                    "trims ids",
                    "awkwardTextComesBackAsItIs",
                    event -> Drafts.of(event)
                            .asset(event.asset() == null ? null : event.asset().strip())
                            .toEvent()),
            fault(
                    "normalises ids",
                    "awkwardTextComesBackAsItIs",
                    event -> Drafts.of(event)
                            .asset(
                                    event.asset() == null
                                            ? null
                                            : Normalizer.normalize(event.asset(), Normalizer.Form.NFC))
                            .toEvent()),
            fault(
                    "cuts long ids",
                    "theLongestIdsAndTextsComeBack",
                    event -> Drafts.of(event)
                            .asset(event.asset() == null ? null : cut(event.asset(), 127))
                            .toEvent()),
            fault(
                    "drops the referer",
                    "everyFieldComesBack",
                    event -> Drafts.of(event).referer(null).toEvent()),
            fault(
                    "keeps direct visits as nothing",
                    "everySourceComesBack",
                    event -> Drafts.of(event)
                            .source(event.source() == TrafficSource.DIRECT ? null : event.source())
                            .toEvent()),
            fault(
                    "knows no televisions",
                    "everyDeviceCategoryComesBack",
                    event -> Drafts.of(event)
                            .category(event.category() == DeviceCategory.TV ? DeviceCategory.OTHER : event.category())
                            .toEvent()),
            fault(
                    "sorts parts",
                    "partsComeBackInOrderWithTheirGaps",
                    event -> Drafts.of(event).parts(sorted(event.parts())).toEvent()),
            fault(
                    "keeps equal parts once",
                    "partsComeBackInOrderWithTheirGaps",
                    event -> Drafts.of(event)
                            .parts(event.parts().stream().distinct().toList())
                            .toEvent()),
            fault(
                    "rounds numbers in metadata",
                    "numbersInMetadataComeBackExactly",
                    event ->
                            Drafts.of(event).metadata(rounded(event.metadata())).toEvent()),
            fault(
                    "drops nulls from metadata",
                    "emptyAndNullValuesInMetadataComeBack",
                    event -> Drafts.of(event)
                            .metadata(withoutNulls(event.metadata()))
                            .toEvent()));

    private FidelityFaults() {}

    private static Fault fault(String name, String foundBy, UnaryOperator<Event> spoil) {
        return new Fault(
                name, List.of(foundBy), sound -> SpoiltStore.events(sound, new Spoiling(sound.events(), spoil)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static List<Part> sorted(List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(Part::kind));
        return sorted;
    }

    private static JsonObject rounded(JsonObject metadata) {
        Map<String, @Nullable Object> rounded = new LinkedHashMap<>(metadata.asMap());
        rounded.replaceAll((key, value) ->
                value instanceof BigDecimal || value instanceof Long ? (Object) ((Number) value).doubleValue() : value);
        return JsonObject.of(rounded);
    }

    private static JsonObject withoutNulls(JsonObject metadata) {
        Map<String, @Nullable Object> less = new LinkedHashMap<>(metadata.asMap());
        less.values().removeIf(Objects::isNull);
        return JsonObject.of(less);
    }

    private static final class Spoiling extends ForwardingEvents {
        private final UnaryOperator<Event> spoil;

        Spoiling(EventStore sound, UnaryOperator<Event> spoil) {
            super(sound);
            this.spoil = spoil;
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            return sound.append(batch.stream().map(spoil).toList());
        }
    }
}
