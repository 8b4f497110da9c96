package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventTypes;
import dev.footfall.event.Fault;
import dev.footfall.event.Part;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventValidatorTest {

    private static final IngestSettings LIMITS = AnalyticsSettings.defaults().ingest();

    private final EventValidator validator =
            new EventValidator(EventTypes.standard(), LIMITS, new SettableClock("2026-03-01T12:00:00Z"));

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("eventType must be the name of a known type of event, was 'nonsense'", d -> d.type("nonsense")),
                fault("assetId must be 1 to 128 characters, was ''", d -> d.asset("")),
                fault(
                        "userId must be an id; leave it out where there is none, was 'undefined'",
                        d -> d.user("undefined")),
                fault("sessionId must be an id; leave it out where there is none, was 'null'", d -> d.session("null")),
                fault("visitorId must be text without control characters, was 'a?b'", d -> d.visitor("a\nb")),
                fault(
                        "deviceId must be 1 to 128 characters, was '" + "x".repeat(64) + "…'",
                        d -> d.device("x".repeat(129))),
                fault("configId must be 1 to 128 characters, was '  '", d -> d.config("  ")),
                fault("workspaceId must be text without control characters, was '?'", d -> d.workspace("\ud800")),
                fault("country must be an ISO 3166-1 code of two letters, was 'GERMANY'", d -> d.country("Germany")),
                fault("domain must be the host of a page, such as shop.example, was 'a b'", d -> d.domain("a b")),
                fault("metric must be a number from -1e15 to 1e15, was NaN", d -> d.metric(Double.NaN)),
                fault("metric must be a number from -1e15 to 1e15, was 1.1E15", d -> d.metric(1.1e15)),
                fault(
                        "parts must be of amounts from -1e15 to 1e15, was 1.0E16",
                        d -> d.parts(List.of(new Part("sum", null, null, null, 1e16, null)))),
                fault("duration must be 0 to 31622400000 ms, was -1", d -> d.duration(-1L)),
                fault(
                        "occurredAt must be at most 24 hours ahead of the server's clock, was 2026-03-02T12:00:00.001Z",
                        d -> d.occurredAt(Instant.parse("2026-03-02T12:00:00.001Z"))),
                fault(
                        "occurredAt must be 1970 or later, was 1969-12-31T23:59:59.999Z",
                        d -> d.occurredAt(Instant.parse("1969-12-31T23:59:59.999Z"))),
                fault(
                        "device must be at most 8192 bytes, was '" + "x".repeat(64) + "…'",
                        d -> d.userAgent("x".repeat(8193))),
                fault(
                        "eventMetadata must be text of at most 8192 bytes each, was '4097 characters'",
                        d -> d.metadata("a", "ü".repeat(4097))),
                fault(
                        "eventMetadata must be at most 32768 bytes of JSON, was '32769 bytes'",
                        d -> d.metadata(
                                "a",
                                List.of(
                                        "x".repeat(8000),
                                        "x".repeat(8000),
                                        "x".repeat(8000),
                                        "x".repeat(8000),
                                        "x".repeat(747)))),
                fault(
                        "eventMetadata must be nested at most 16 deep, the event itself included, was 'deeper'",
                        d -> d.metadata(nested(16))),
                fault(
                        "sessionId is required for 'page view', or a visitor",
                        d -> d.type("page view").session(null)),
                fault("eventMetadata.action is required for 'product AR view'", d -> d.type("product AR view")),
                fault(
                        "eventMetadata.action must be one of click, scan, was 'look'",
                        d -> d.type("product AR view").metadata("action", "look")),
                fault(
                        "eventMetadata.source must be one of direct, email, organic, paid, referral, social, was 'tv'",
                        d -> d.type("user signup").metadata("source", "tv")),
                fault("deviceId is required for 'device heartbeat'", d -> d.type("device heartbeat")),
                fault(
                        "eventMetadata.attention[0].a must be a whole number from 0 to 1, was '7'",
                        d -> d.type("viewer session")
                                .device("cam")
                                .metadata("attention", List.of(Map.of("a", 7, "d", 1)))),
                fault(
                        "eventMetadata.attention[0] must be inside the session of 5 ms, was 'up to 6 ms'",
                        d -> d.type("viewer session")
                                .device("cam")
                                .duration(5L)
                                .metadata("attention", List.of(Map.of("a", 1, "d", 6)))),
                fault(
                        "eventMetadata.fields[0].selections[0].name must be text or a whole number, was 'null'",
                        d -> d.type("report created")
                                .asset("r")
                                .metadata("fields", List.of(Map.of("id", 1, "selections", List.of(Map.of()))))));
    }

    private static Arguments fault(String message, UnaryOperator<EventDraft> change) {
        return Arguments.of(message, change);
    }

    private static Map<String, Object> nested(int levels) {
        return levels == 1 ? Map.of() : Map.of("a", nested(levels - 1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesTheFieldTheValueAndWhatWouldBeRight(String message, UnaryOperator<EventDraft> change) {
        EventDraft draft = change.apply(EventDraft.of("product interaction").session("s"));

        assertThat(validator.validate(draft)).extracting(Fault::message).containsExactly(message);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        EventDraft draft =
                EventDraft.of("x").user("null").metric(Double.POSITIVE_INFINITY).country("1");

        assertThat(validator.validate(draft))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("eventType", "userId", "metric", "country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "Shop.Example:8443", "shop.example.", "shop.example.:80"})
    void aDomainIsStoredAsItsHostAlone(String domain) {
        EventDraft draft = EventDraft.of("product interaction").session("s").domain(domain);

        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.domain()).isEqualTo("shop.example");
    }

    @Test
    void limitsAreInclusive() {
        EventDraft draft = EventDraft.of("product interaction")
                .session("s".repeat(128))
                .userAgent("x".repeat(8192))
                .occurredAt(Instant.parse("2026-03-02T12:00:00Z"))
                .metadata(nested(15))
                .metadata("text", "ü".repeat(4096));

        assertThat(validator.validate(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product configuration start",
                "production configuration attribute set",
                "produce AR not available"
            })
    void otherSpellingsBecomeCanonical(String spelling) {
        EventDraft draft = EventDraft.of(spelling).session("s");

        assertThat(validator.validate(draft)).isEmpty();
        assertThat(EventTypes.standard().all()).extracting("name").contains(draft.type());
    }

    @Test
    void aViewerSessionCarriesItsIntervalsAsParts() {
        EventDraft draft = EventDraft.of("viewer session")
                .device("cam-1")
                .metadata("age", 1)
                .metadata("gender", -1)
                .metadata("attention", List.of(Map.of("a", 1, "d", 2000), Map.of("a", 0, "d", 500)))
                .metadata("emotions", List.of(Map.of("e", -1, "d", 2500)))
                .metadata("movies", List.of(Map.of("i", 8482, "s", 100, "d", 2400)));

        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.duration()).isEqualTo(2500);
        assertThat(draft.parts())
                .containsExactly(
                        Part.interval("attention", "1", 0, 2000),
                        Part.interval("attention", "0", 2000, 500),
                        Part.interval("emotions", "-1", 0, 2500),
                        Part.interval("movie", "8482", 100, 2400));
    }

    @Test
    void aReportCarriesItsSelectionsAndImagesAsParts() {
        EventDraft draft = EventDraft.of("report created")
                .asset("r-1")
                .metadata("state", Map.of("id", 3, "name", "open"))
                .metadata(
                        "fields",
                        List.of(Map.of(
                                "id",
                                7,
                                "type",
                                "Category",
                                "selections",
                                List.of(Map.of("name", "Fire", "value", 1)))))
                .metadata("images", List.of(Map.of("id", "i-1", "styles", Map.of())));

        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.parts())
                .containsExactly(new Part("selection", "7", "Fire", "1", null, null), Part.of("image", "i-1", null));
    }
}
