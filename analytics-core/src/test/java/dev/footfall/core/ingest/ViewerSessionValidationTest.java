package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventTypes;
import dev.footfall.event.Fault;
import dev.footfall.event.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewerSessionValidationTest {

    private static final long DAY = 86_400_000;

    private final EventValidator validator = new EventValidator(
            EventTypes.standard(), AnalyticsSettings.defaults().ingest(), new SettableClock("2026-03-01T12:00:00Z"));

    @Test
    void ofAttentionTheFirstIntervalThatEndsBehindTheSessionIsNamed() {
        EventDraft draft = session()
                .duration(1_000L)
                .metadata("attention", List.of(look(1, 600), look(0, 400), look(1, 1), look(0, 7), look(1, 9)));

        assertFaults(draft, "eventMetadata.attention[2] must be inside the session of 1000 ms, was 'up to 1001 ms'");
    }

    @Test
    void ofEmotionsTheFirstIntervalThatEndsBehindTheSessionIsNamed() {
        EventDraft draft = session()
                .duration(1_000L)
                .metadata("emotions", List.of(emotion(1, 999), emotion(-1, 2), emotion(0, 2)));

        assertFaults(draft, "eventMetadata.emotions[1] must be inside the session of 1000 ms, was 'up to 1001 ms'");
    }

    @Test
    void everyMovieThatEndsBehindTheSessionIsNamed() {
        EventDraft draft = session()
                .duration(1_000L)
                .metadata(
                        "movies",
                        List.of(movie("a", 0, 1_000), movie("a", 999, 2), movie("b", 0, 1), movie("b", 1_001, 0)));

        assertFaults(
                draft,
                "eventMetadata.movies[1] must be inside the session of 1000 ms, was 'up to 1001 ms'",
                "eventMetadata.movies[3] must be inside the session of 1000 ms, was 'up to 1001 ms'");
    }

    @Test
    void eachRowTellsOfItsOwnInterval() {
        EventDraft draft = session()
                .duration(5L)
                .metadata("attention", List.of(look(1, 6)))
                .metadata("emotions", List.of(emotion(1, 5), emotion(1, 1)))
                .metadata("movies", List.of(movie("a", 5, 1)));

        assertThat(validator.validate(draft))
                .extracting(Fault::field)
                .containsExactly("eventMetadata.attention[0]", "eventMetadata.emotions[1]", "eventMetadata.movies[0]");
    }

    @Test
    void whatFillsTheSessionToTheLastMillisecondFits() {
        EventDraft draft = session()
                .duration(1_000L)
                .metadata("attention", List.of(look(1, 400), look(0, 600), look(1, 0)))
                .metadata("emotions", List.of(emotion(3, 1_000)))
                .metadata("movies", List.of(movie("a", 400, 600), movie("b", 1_000, 0)));

        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.duration()).isEqualTo(1_000);
        assertThat(draft.parts()).hasSize(6);
    }

    @Test
    void aSessionThatDoesNotSayHowLongItWasIsAsLongAsItsLongerRow() {
        EventDraft draft = session()
                .metadata("attention", List.of(look(1, 400)))
                .metadata("emotions", List.of(emotion(3, 300), emotion(0, 200)))
                .metadata("movies", List.of(movie("a", 0, 501)));

        assertFaults(draft, "eventMetadata.movies[0] must be inside the session of 500 ms, was 'up to 501 ms'");

        draft.metadata("movies", List.of(movie("a", 0, 500)));
        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.duration()).isEqualTo(500);
    }

    @Test
    void aRowWithAFaultMakesNoMovieTooLong() {
        EventDraft draft = session()
                .metadata("attention", List.of(Map.of("a", 1, "d", "4")))
                .metadata("movies", List.of(movie("a", 0, 500)));

        assertFaults(draft, "eventMetadata.attention[0].d must be a whole number from 0 to 86400000, was '4'");
    }

    @Test
    void aSessionMayTellNothing() {
        EventDraft draft = session().parts(List.of(Part.of("field", "forged", null)));

        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.duration()).isZero();
        assertThat(draft.parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"age, 3", "gender, 1"})
    void codesOfAgesAndGendersAreKnownAndUndefinedOnesAreTaken(String key, int most) {
        for (int code = -1; code <= most; code++) {
            assertThat(validator.validate(session().metadata(key, code)))
                    .as("%s %d", key, code)
                    .isEmpty();
        }
        assertThat(validator.validate(session().metadata(key, null))).isEmpty();
        for (Object code : List.of(most + 1, -2, Long.MAX_VALUE, 0.5, "0", true, List.of(0), Map.of())) {
            assertThat(validator.validate(session().metadata(key, code)))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("eventMetadata." + key))
                    .satisfies(fault -> assertThat(fault.message())
                            .startsWith(
                                    "eventMetadata." + key + " must be a whole number from -1 to " + most + ", was "));
        }
    }

    @ParameterizedTest
    @CsvSource({"attention, a, 0, 1", "emotions, e, -1, 3"})
    void codesOfIntervalsAreKnown(String kind, String key, int least, int most) {
        for (int code = least; code <= most; code++) {
            assertThat(validator.validate(session().metadata(kind, List.of(Map.of(key, code, "d", 1)))))
                    .isEmpty();
        }
        String path = "eventMetadata." + kind + "[1]." + key;
        for (Object code : List.of(most + 1, least - 1, 0.5, "0", false, List.of())) {
            assertField(session().metadata(kind, List.of(Map.of(key, 0, "d", 1), Map.of(key, code, "d", 1))), path);
        }
        assertField(session().metadata(kind, List.of(Map.of(key, 0, "d", 1), Map.of("d", 1))), path);
    }

    static List<@Nullable Object> amountsThatAreNone() {
        return Arrays.asList(
                -1,
                Long.MIN_VALUE,
                DAY + 1,
                Long.MAX_VALUE,
                new BigInteger("9223372036854775808"),
                new BigDecimal("1e300"),
                0.5,
                "7",
                true,
                null,
                List.of(7),
                Map.of("d", 7));
    }

    @ParameterizedTest
    @MethodSource("amountsThatAreNone")
    void aDurationIsAWholeNumberOfMillisecondsOfOneDayAtMost(@Nullable Object amount) {
        Map<String, @Nullable Object> interval = new HashMap<>(Map.of("a", 1, "e", 1, "i", "m", "s", 0));
        interval.put("d", amount);
        for (String kind : List.of("attention", "emotions", "movies")) {
            assertField(session().metadata(kind, List.of(interval)), "eventMetadata." + kind + "[0].d");
        }
    }

    @ParameterizedTest
    @MethodSource("amountsThatAreNone")
    void aStartIsAWholeNumberOfMillisecondsOfOneDayAtMost(@Nullable Object amount) {
        Map<String, @Nullable Object> movie = new HashMap<>(Map.of("i", "m", "d", 0));
        movie.put("s", amount);
        assertField(session().metadata("movies", List.of(movie)), "eventMetadata.movies[0].s");
    }

    @Test
    void theLongestIntervalsAddUp() {
        EventDraft draft = session().metadata("attention", Collections.nCopies(366, look(1, DAY)));
        assertThat(validator.validate(draft)).isEmpty();
        assertThat(draft.duration()).isEqualTo(366 * DAY);

        EventDraft behind =
                session().duration(366 * DAY).metadata("emotions", Collections.nCopies(1_000, emotion(0, DAY)));
        assertFaults(
                behind,
                "eventMetadata.emotions[366] must be inside the session of 31622400000 ms, was 'up to 31708800000 ms'");
    }

    @ParameterizedTest
    @CsvSource({"attention", "emotions", "movies"})
    void aRowIsAListOfObjects(String kind) {
        assertField(session().metadata(kind, "none"), "eventMetadata." + kind);
        assertField(session().metadata(kind, Map.of("a", 1)), "eventMetadata." + kind);
        assertField(session().metadata(kind, List.of(7)), "eventMetadata." + kind + "[0]");
        assertField(session().metadata(kind, Collections.singletonList(null)), "eventMetadata." + kind + "[0]");
        assertThat(validator.validate(session().metadata(kind, null))).isEmpty();
    }

    @Test
    void aMovieIsNamedByANumberOrByTextOfAnId() {
        for (Object id : List.of(8482, -1, "8482", "Spot 1: a, b", "x".repeat(128))) {
            assertThat(validator.validate(session().metadata("movies", List.of(movie(id, 0, 0)))))
                    .isEmpty();
        }
        for (Object id : List.of("", " ", "x".repeat(129), 1.5, true, List.of())) {
            assertField(session().metadata("movies", List.of(movie(id, 0, 0))), "eventMetadata.movies[0].i");
        }
        assertField(session().metadata("movies", List.of(Map.of("s", 0, "d", 0))), "eventMetadata.movies[0].i");
    }

    @Test
    void aFaultShowsABeginningOfWhatItIs() {
        EventDraft draft = session().metadata("attention", Map.of("a", List.of("x\ny", "z".repeat(500))));

        assertThat(validator.validate(draft))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .isEqualTo("eventMetadata.attention must be a list of objects, was {a=[x?y, " + "z".repeat(55)
                                + "…"));
    }

    @Test
    void aDeviceMustBeNamed() {
        assertFaults(session().device(null), "deviceId is required for 'viewer session'");
    }

    @Test
    void aSessionDoesNotLastLessThanNothing() {
        assertFaults(session().duration(-1L), "duration must be 0 to 31622400000 ms, was -1");
    }

    private void assertFaults(EventDraft draft, String... messages) {
        assertThat(validator.validate(draft)).extracting(Fault::message).containsExactly(messages);
        assertThat(draft.parts()).as("parts of what is refused").isEmpty();
    }

    private void assertField(EventDraft draft, String field) {
        assertThat(validator.validate(draft)).extracting(Fault::field).containsExactly(field);
    }

    private static EventDraft session() {
        return EventDraft.of("viewer session").device("cam");
    }

    private static Map<String, Object> look(int code, long duration) {
        return Map.of("a", code, "d", duration);
    }

    private static Map<String, Object> emotion(int code, long duration) {
        return Map.of("e", code, "d", duration);
    }

    private static Map<String, Object> movie(Object id, long start, long duration) {
        return Map.of("i", id, "s", start, "d", duration);
    }
}
