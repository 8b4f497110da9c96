package dev.footfall.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerSessionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Tenant ACME = Tenant.of("acme");

    @Test
    void anEventTellsWhatTheCameraSaw() {
        EventDraft draft = draft().workspace("w")
                .duration(5_000L)
                .metadata("age", 1)
                .metadata("gender", 0)
                .metadata("attention", List.of(look(0, 1_000), look(1, 500)))
                .metadata("emotions", List.of(emotion(1, 700), emotion(-1, 100), emotion(1, 50)))
                .metadata("movies", List.of(movie("b", 2_000, 10), movie("a", 900, 200)));

        assertThat(ViewerSession.of(draft.toEvent()))
                .contains(new ViewerSession(
                        ACME,
                        new UUID(0, 1),
                        NOON,
                        "cam",
                        "w",
                        5_000,
                        true,
                        Age.YOUNG,
                        Gender.FEMALE,
                        Map.of(Emotion.HAPPY, 750L, Emotion.UNDEFINED, 100L),
                        List.of(new MovieViewing("a", 200, 1, 1), new MovieViewing("b", 10, 1, 0))));
    }

    @Test
    void onlyViewerSessionsAreAndNoneOfRobots() {
        assertThat(ViewerSession.of(draft().type("device heartbeat").toEvent())).isEmpty();
        assertThat(ViewerSession.of(draft().bot(true).toEvent())).isEmpty();
        assertThat(ViewerSession.of(draft().device(null).toEvent())).isPresent();
    }

    @Test
    void anEventThatTellsNothingIsAnOpportunityWithoutLength() {
        ViewerSession session = read(draft());

        assertThat(session.length()).isZero();
        assertThat(session.isView()).isFalse();
        assertThat(session.age()).isNull();
        assertThat(session.gender()).isNull();
        assertThat(session.mood()).isEqualTo(Emotion.UNDEFINED);
        assertThat(session.movies()).isEmpty();
    }

    @Test
    void withoutADurationTheLongerRowIsTheLength() {
        EventDraft draft = draft().metadata("attention", List.of(look(1, 5), look(0, 6)))
                .metadata("emotions", List.of(emotion(0, 12)))
                .metadata("movies", List.of(movie("a", 0, 100)));

        assertThat(read(draft).length()).isEqualTo(12);
        assertThat(read(draft.metadata("emotions", List.of())).length()).isEqualTo(11);
        assertThat(read(draft.duration(3L)).length()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                       0,  999, 0
                       0, 1000, 0
                       0, 1001, 1
                    1000,    1, 1
                    1500,  100, 1
                    1500,    0, 0
                    1999, 1000, 1
                    2000, 1000, 0
                       0, 9000, 1
                    2999,    1, 0
                    2999,    2, 1
                    4000,  500, 0
                    """)
    void aPlayIsWatchedFromTheFirstMillisecondThatIsShared(long start, long length, int watched) {
        EventDraft draft = draft().metadata(
                        "attention", List.of(look(0, 1_000), look(1, 1_000), look(0, 1_000), look(1, 500)))
                .metadata("movies", List.of(movie("a", start, length)));

        assertThat(read(draft).movies()).containsExactly(new MovieViewing("a", length, 1, watched));
    }

    @Test
    void aMovieIsOneHoweverOftenItPlays() {
        EventDraft draft = draft().metadata("attention", List.of(look(1, 100), look(0, 900), look(1, 100)))
                .metadata(
                        "movies",
                        List.of(movie(7, 1_050, 10), movie("b", 50, 10), movie("7", 0, 200), movie(7, 500, 100)));

        assertThat(read(draft).movies())
                .containsExactly(new MovieViewing("7", 310, 3, 2), new MovieViewing("b", 10, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1, 2, ANGRY
                    2, 1, ANGRY
                    1, 0, HAPPY
                    0, 3, NEUTRAL
                    3, -1, SURPRISE
                    -1, 0, NEUTRAL
                    """)
    void ofEmotionsThatLastEquallyLongTheFirstOfTheListCounts(int one, int other, Emotion mood) {
        assertThat(moodOf(emotion(one, 5), emotion(other, 5))).isEqualTo(mood);
        assertThat(moodOf(emotion(other, 2), emotion(one, 5), emotion(other, 3)))
                .isEqualTo(mood);
    }

    @Test
    void theLongestEmotionIsTheOneThatWasShownLongestInAll() {
        assertThat(moodOf(emotion(1, 100), emotion(0, 60), emotion(0, 60))).isEqualTo(Emotion.NEUTRAL);
        assertThat(moodOf(emotion(1, 100), emotion(0, 30), emotion(0, 30))).isEqualTo(Emotion.HAPPY);
        assertThat(moodOf(emotion(2, 100), emotion(-1, 101))).isEqualTo(Emotion.UNDEFINED);
        assertThat(moodOf(emotion(2, 0))).isEqualTo(Emotion.UNDEFINED);
        assertThat(moodOf()).isEqualTo(Emotion.UNDEFINED);
    }

    @Test
    void whatDoesNotBelongIntoTheMetadataIsPassedOver() {
        List<@Nullable Object> oddities = new ArrayList<>(
                Arrays.asList(null, 7, "x", true, List.of(), Map.of(), Map.of("a", "1", "e", "1", "d", 9)));
        oddities.add(Map.of("a", 1, "e", 1, "i", "m", "d", 30));
        EventDraft draft = draft().metadata("age", "1")
                .metadata("gender", 0.5)
                .metadata("attention", oddities)
                .metadata("emotions", oddities)
                .metadata("movies", oddities);
        ViewerSession session = read(draft);

        assertThat(session.age()).isNull();
        assertThat(session.gender()).isNull();
        assertThat(session.isView()).isTrue();
        assertThat(session.length()).isEqualTo(30);
        assertThat(session.emotions()).isEqualTo(Map.of(Emotion.HAPPY, 30L));
        assertThat(session.movies()).containsExactly(new MovieViewing("m", 30, 1, 1));
        for (Object none : List.of("none", 7, true, Map.of("a", 1, "d", 5))) {
            assertThat(read(draft().metadata("attention", none)
                            .metadata("emotions", none)
                            .metadata("movies", none)))
                    .isEqualTo(read(draft()));
        }
    }

    @Test
    void amountsThatAreNoneCountAsNothing() {
        for (Object amount : List.of(-5, Long.MIN_VALUE, Long.MAX_VALUE, 31_622_400_001L, "5", 0.5, true, List.of(5))) {
            EventDraft draft = draft().metadata("attention", List.of(Map.of("a", 1, "d", amount), look(0, 10)))
                    .metadata("movies", List.of(Map.of("i", "m", "s", amount, "d", amount)));
            assertThat(read(draft).length()).as("%s", amount).isEqualTo(10);
            assertThat(read(draft).movies()).containsExactly(new MovieViewing("m", 0, 1, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, false", "0, true", "3, true", "4, false", "9223372036854775807, false"})
    void anAgeHasACodeFrom0To3(long code, boolean isOne) {
        assertThat(Age.ofCode(code).isPresent()).isEqualTo(isOne);
        assertThat(read(draft().metadata("age", code)).age() != null).isEqualTo(isOne);
    }

    @Test
    void codesAndLabelsAreThoseOfTheDevices() {
        assertThat(Age.values()).extracting(Age::label).containsExactly("kid", "young", "adult", "old");
        assertThat(Age.ofCode(2)).contains(Age.ADULT);
        assertThat(Gender.values()).extracting(Gender::label).containsExactly("female", "male");
        assertThat(Gender.ofCode(1)).contains(Gender.MALE);
        assertThat(Gender.ofCode(2)).isEmpty();
        assertThat(Emotion.values())
                .extracting(Emotion::label)
                .containsExactly("angry", "happy", "neutral", "surprise", "undefined");
        assertThat(Emotion.values()).extracting(Emotion::code).containsExactly(2, 1, 0, 3, -1);
        assertThat(Emotion.ofCode(4)).isEmpty();
        for (Emotion emotion : Emotion.values()) {
            assertThat(Emotion.ofCode(emotion.code())).contains(emotion);
        }
    }

    private static Emotion moodOf(Map<?, ?>... emotions) {
        return read(draft().metadata("emotions", List.of(emotions))).mood();
    }

    private static ViewerSession read(EventDraft draft) {
        return ViewerSession.of(draft.toEvent()).orElseThrow();
    }

    private static EventDraft draft() {
        return EventDraft.of(ViewerSession.TYPE)
                .id(new UUID(0, 1))
                .tenant(ACME)
                .device("cam")
                .occurredAt(NOON)
                .createdAt(NOON);
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
