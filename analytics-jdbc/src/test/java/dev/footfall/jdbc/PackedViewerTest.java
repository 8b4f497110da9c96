package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.audience.Age;
import dev.footfall.audience.Emotion;
import dev.footfall.audience.Gender;
import dev.footfall.audience.MovieViewing;
import dev.footfall.audience.ViewerSession;
import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedViewerTest {

    @Test
    void moviesAreReadAsTheyWereWrittenWhateverTheirIds() {
        List<MovieViewing> movies = new ArrayList<>();
        for (String id : Viewers.MOVIES) {
            movies.add(new MovieViewing(id, id.length() * 1000L, id.length(), 1));
        }
        movies.add(new MovieViewing("x".repeat(5000), Long.MAX_VALUE, Integer.MAX_VALUE, 0));
        movies.add(new MovieViewing("negative", -5, -1, -2));
        assertThat(unpacked(PackedMovies.pack(movies))).isEqualTo(movies);
        assertThat(unpacked(PackedMovies.pack(List.of()))).isEmpty();
    }

    private static List<MovieViewing> unpacked(@Nullable String packed) {
        PackedMovies movies = new PackedMovies();
        movies.begin(packed);
        List<MovieViewing> unpacked = new ArrayList<>();
        while (movies.next()) {
            unpacked.add(
                    new MovieViewing(movies.id(), movies.played(), (int) movies.plays(), (int) movies.watchedPlays()));
        }
        return unpacked;
    }

    @Test
    void eachEmotionHasItsOwnTime() {
        for (Emotion emotion : Emotion.values()) {
            long[] shown = new long[PackedEmotions.COUNT];
            PackedEmotions.unpack(
                    PackedEmotions.pack(session(true, null, null, Map.of(emotion, 1234L))), new PackedNumbers(), shown);
            assertThat(shown[PackedEmotions.place(emotion)]).isEqualTo(1234);
            assertThat(shown).containsOnlyOnce(1234).contains(0);
        }
        assertThat(PackedEmotions.pack(session(true, null, null, Map.of()))).isNull();
    }

    @Test
    void traitsAreToldApartInAllCombinations() {
        List<ViewerSession> sessions = new ArrayList<>();
        for (Age age : withNull(Age.values())) {
            for (Gender gender : withNull(Gender.values())) {
                for (Emotion emotion : Emotion.values()) {
                    sessions.add(session(true, age, gender, Map.of(emotion, 1L)));
                    sessions.add(session(false, age, gender, Map.of(emotion, 1L)));
                }
            }
        }
        assertThat(sessions.stream().map(Traits::pack)).hasSize(150).doesNotHaveDuplicates();
        assertThat(sessions).allSatisfy(PackedViewerTest::assertSameTraits);
    }

    private static void assertSameTraits(ViewerSession session) {
        int number = Traits.number(Traits.pack(session));
        FactRow row = FactRow.of(session).get(0);
        for (Attribute attribute : Attribute.values()) {
            if (Traits.has(attribute)) {
                assertThat(Traits.label(attribute, number)).isEqualTo(row.text(attribute));
            }
        }
    }

    private static <T> List<@Nullable T> withNull(T[] values) {
        List<@Nullable T> all = new ArrayList<>(List.of(values));
        all.add(null);
        return all;
    }

    private static ViewerSession session(
            boolean isView, @Nullable Age age, @Nullable Gender gender, Map<Emotion, Long> shown) {
        Map<Emotion, Long> emotions = new EnumMap<>(Emotion.class);
        emotions.putAll(shown);
        return new ViewerSession(
                Events.SHOP, new UUID(1, 2), Events.NOON, "1", null, 5, isView, age, gender, emotions, List.of());
    }
}
