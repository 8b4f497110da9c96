package dev.footfall.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.JsonObject;
import dev.footfall.event.Part;
import dev.footfall.visitor.TrafficSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back is what was stored, to the last character and digit. */
abstract class FidelityContract extends StoreContract {

    @Test
    void everyFieldComesBack() {
        assertComesBack(EventDraft.of("report created")
                .id(Events.id(1))
                .tenant(TENANT)
                .occurredAt(Instant.parse("2026-03-01T23:59:59.999Z"))
                .createdAt(Instant.parse("2026-03-02T00:00:00.001Z"))
                .workspace("workspace-1")
                .asset("asset-1")
                .user("user-1")
                .session("session-1")
                .visitor("visitor-1")
                .device("device-1")
                .config("config-1")
                .configuration(Map.of("legs", Map.of("colour", "oak", "count", 4)))
                .metadata(Map.of("state", Map.of("id", 7, "name", "open"), "tags", List.of("a", "b")))
                .detail("open")
                .metric(2.5)
                .duration(1_234L)
                .userAgent("Mozilla/5.0 (X11; Linux x86_64)")
                .category(DeviceCategory.TABLET)
                .platform("linux")
                .bot(true)
                .country("US")
                .domain("shop.example")
                .referer("https://shop.example/chairs?page=2#top")
                .source(TrafficSource.EMAIL)
                .parts(List.of(
                        new Part("field", "7", "Oak", "oak", null, null),
                        Part.interval("attention", "1", 250, 1_000))));
    }

    @Test
    void whatIsNotSaidComesBackUnsaid() {
        assertComesBack(EventDraft.of("user signup")
                .id(Events.id(1))
                .tenant(TENANT)
                .occurredAt(Events.NOON)
                .createdAt(Events.NOON));
    }

    @ParameterizedTest
    @EnumSource
    void everySourceComesBack(TrafficSource source) {
        assertComesBack(Events.draft(1).source(source));
    }

    @Test
    void partsComeBackInOrderWithTheirGaps() {
        assertComesBack(Events.draft(1)
                .parts(List.of(
                        new Part("field", null, null, null, null, null),
                        new Part("field", "", "", "", 0.0, 0L),
                        new Part("attention", "z", "last first", "1", -0.5, 9_007_199_254_740_993L),
                        new Part("attention", "a", "🪑 'quoted' %_\\", "🪑", 1e300, -1L),
                        new Part("field", null, null, null, null, null))));
    }

    @Test
    void manyPartsComeBackInOrder() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            parts.add(Part.interval("movie", "movie-" + i % 7, i * 10L, 10));
        }
        append(Events.event(1), Events.event(3));
        assertComesBack(Events.draft(2).parts(parts));
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextComesBackAsItIs(String text) {
        assertComesBack(Events.draft(1)
                .tenant(Tenant.of(text))
                .type(text)
                .workspace(text)
                .asset(text)
                .user(text)
                .session(text)
                .visitor(text)
                .device(text)
                .config(text)
                .configuration(Map.of(text, text))
                .metadata(Map.of(text, List.of(text, Map.of(text, text))))
                .userAgent(text)
                .domain(text)
                .referer(text)
                .detail(text)
                .parts(List.of(new Part("field", text, text, text, null, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢"})
    void theLongestIdsAndTextsComeBack(String character) {
        String id = character.repeat(128);
        String text = character.repeat(8_192 / character.getBytes(UTF_8).length);
        assertComesBack(Events.draft(1)
                .tenant(Tenant.of(id))
                .type(id)
                .workspace(id)
                .asset(id)
                .user(id)
                .session(id)
                .visitor(id)
                .device(id)
                .config(id)
                .configuration(Map.of("text", text))
                .metadata(Map.of("text", text))
                .userAgent(text)
                .domain(id)
                .referer(text)
                .detail(id)
                .parts(List.of(new Part("field", id, text, id, null, null))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, -5, 1e300, 4.9e-324, Double.MAX_VALUE, 9_007_199_254_740_994.0, 1.0 / 3})
    void metricsComeBackExactly(double metric) {
        assertComesBack(Events.draft(1).metric(metric));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 86_400_000, 9_007_199_254_740_993L, Long.MAX_VALUE})
    void durationsComeBackExactly(long duration) {
        assertComesBack(Events.draft(1).duration(duration));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.1",
                "-5",
                "1e300",
                "1e-300",
                "12345678901234567890",
                "9007199254740993",
                "-9223372036854775808",
                "3.14159265358979323846264338327950288419716939937510"
            })
    void numbersInMetadataComeBackExactly(String number) {
        assertComesBack(Events.draft(1)
                .metadata("number", new BigDecimal(number))
                .configuration(Map.of("numbers", List.of(new BigDecimal(number)))));
    }

    @Test
    void emptyAndNullValuesInMetadataComeBack() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("null", null);
        metadata.put("", "");
        metadata.put("object", Map.of());
        metadata.put("array", List.of());
        metadata.put("nested", List.of(List.of(), Map.of(), List.of(Map.of("deep", List.of(true, false)))));
        assertComesBack(Events.draft(1).metadata(metadata));
    }

    @Test
    void theDeepestMetadataComesBack() {
        Object nested = Map.of("bottom", true);
        for (int depth = 2; depth <= JsonObject.MAX_DEPTH; depth++) {
            nested = depth % 2 == 0 ? List.of(nested) : Map.of("deeper", nested);
        }
        assertComesBack(Events.draft(1).metadata(nested instanceof Map<?, ?> map ? map : Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeviceCategoryComesBack(DeviceCategory category) {
        assertComesBack(Events.draft(1).category(category));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-03-29T01:30:00.001Z",
                "2026-10-25T00:59:59.999Z",
                "2038-01-19T03:14:08Z",
                "9999-12-31T23:59:59.998Z"
            })
    void timesComeBackToTheMillisecond(String time) {
        assertComesBack(Events.draft(1).occurredAt(Instant.parse(time)).createdAt(Instant.parse(time)));
    }

    private void assertComesBack(EventDraft draft) {
        assertThat(draft.faults()).isEmpty();
        Event event = draft.toEvent();
        assertThat(append(event)).containsExactly(new Appended(event, true));
        assertThat(append(event)).containsExactly(new Appended(event, false));
        assertThat(store.events().find(event.tenant(), event.id())).contains(event);
        EventFilter sameType = EventFilter.builder(event.tenant())
                .types(List.of(event.type()))
                .includingBots()
                .build();
        assertThat(store.events().find(sameType, null, ALL).events()).contains(event);
    }
}
