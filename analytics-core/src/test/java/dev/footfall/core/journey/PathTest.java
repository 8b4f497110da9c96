package dev.footfall.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.EventDraft;
import dev.footfall.journey.PathDirection;
import dev.footfall.journey.PathNode;
import dev.footfall.journey.PathQuery;
import dev.footfall.journey.Paths;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paths computed by hand: an event is of the session and the asset that are named, in the order of telling. */
class PathTest {

    private static final Tenant TENANT = Tenant.of("acme");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Filter HOME = Filter.of(Attribute.ASSET, "home");

    private final InMemoryStore store = new InMemoryStore();
    private int events;

    @AfterEach
    void close() {
        store.close();
    }

    private EventDraft draft(String session) {
        Instant at = NOON.plusSeconds(++events);
        return EventDraft.of("product 3D view")
                .id(new UUID(7, events))
                .tenant(TENANT)
                .session(session)
                .occurredAt(at)
                .createdAt(at);
    }

    private void goes(String session, String... assets) {
        for (String asset : assets) {
            store.events().append(List.of(draft(session).asset(asset).toEvent()));
        }
    }

    private static PathQuery query(PathDirection direction, int steps, int top) {
        return new PathQuery(TENANT, TimeRange.ALL, HOME, direction, Attribute.ASSET, steps, top, Filter.ALL);
    }

    private Paths ask(PathQuery query) {
        return Journeys.ask(store.journeys(), query);
    }

    private static PathNode end(String value, long count) {
        return new PathNode(value, count, count, 0, List.of());
    }

    /** The example of the documentation. */
    @Test
    void fiveSessionsGoOnFromHome() {
        goes("s1", "home", "sofa", "chair");
        goes("s2", "home", "sofa", "sofa", "lamp");
        goes("s3", "bed", "home", "home", "sofa");
        goes("s4", "home", "desk");
        goes("s5", "home");
        goes("s6", "sofa", "chair");
        Paths paths = ask(query(PathDirection.NEXT, 2, 1));
        assertThat(paths.count()).isEqualTo(5);
        assertThat(paths.ended()).isEqualTo(1);
        assertThat(paths.others()).isEqualTo(1);
        assertThat(paths.next()).containsExactly(new PathNode("sofa", 3, 1, 1, List.of(end("chair", 1))));
    }

    @Test
    void theyCameFromSomewhere() {
        goes("s1", "sofa", "chair", "home", "desk");
        goes("s2", "lamp", "chair", "chair", "home", "sofa", "home");
        goes("s3", "home", "sofa");
        goes("s4", "bed", "lamp", "desk", "home");
        Paths paths = ask(query(PathDirection.PREVIOUS, 2, 2));
        assertThat(paths.count()).isEqualTo(4);
        assertThat(paths.ended()).isEqualTo(1);
        assertThat(paths.others()).isZero();
        assertThat(paths.next())
                .containsExactly(
                        new PathNode("chair", 2, 0, 0, List.of(end("lamp", 1), end("sofa", 1))),
                        new PathNode("desk", 1, 0, 0, List.of(new PathNode("lamp", 1, 0, 1, List.of()))));
    }

    @Test
    void whoGoesOnBeyondTheLastStepIsAmongTheOthers() {
        goes("s1", "home", "sofa", "chair");
        goes("s2", "home", "sofa", "chair", "lamp");
        goes("s3", "home", "sofa");
        assertThat(ask(query(PathDirection.NEXT, 1, 5)).next())
                .containsExactly(new PathNode("sofa", 3, 1, 2, List.of()));
    }

    @Test
    void theStartIsTheFirstEventAndMayBeGoneToAgain() {
        goes("s1", "home", "sofa", "home", "lamp");
        assertThat(ask(query(PathDirection.NEXT, 3, 5)).next())
                .containsExactly(new PathNode(
                        "sofa", 1, 0, 0, List.of(new PathNode("home", 1, 0, 0, List.of(end("lamp", 1))))));
    }

    @Test
    void aStartThatThePathCannotGoAlongHidesNothing() {
        goes("s1", "home", "home");
        store.events()
                .append(List.of(
                        draft("s1").type("product interaction").asset("home").toEvent()));
        PathQuery interactions = new PathQuery(
                TENANT,
                TimeRange.ALL,
                HOME,
                PathDirection.NEXT,
                Attribute.ASSET,
                2,
                5,
                Filter.of(Attribute.TYPE, "product interaction"));
        assertThat(ask(interactions).next()).containsExactly(end("home", 1));
    }

    @Test
    void whatSaysNothingIsNoStep() {
        goes("s1", "home", "sofa");
        store.events().append(List.of(draft("s1").toEvent()));
        goes("s1", "sofa", "lamp");
        assertThat(ask(query(PathDirection.NEXT, 2, 5)).next())
                .containsExactly(new PathNode("sofa", 1, 0, 0, List.of(end("lamp", 1))));
    }

    @Test
    void ofEquallyManyThoseComeFirstWhoseCodePointsDo() {
        goes("s1", "home", "\ud83d\ude00");
        goes("s2", "home", "\uff41");
        goes("s3", "home", "z");
        Paths paths = ask(query(PathDirection.NEXT, 1, 2));
        assertThat(paths.next()).containsExactly(end("z", 1), end("\uff41", 1));
        assertThat(paths.others()).isEqualTo(1);
    }

    @Test
    void robotsAndWhoHasNoSessionGoNowhere() {
        store.events()
                .append(List.of(
                        draft("s1").asset("home").bot(true).toEvent(),
                        draft("s1").session(null).asset("home").toEvent()));
        PathQuery query = query(PathDirection.NEXT, 2, 5);
        assertThat(ask(query)).isEqualTo(Paths.ofNothing(query));
    }

    @Test
    void onlyTheRangeIsLookedAt() {
        goes("s1", "home", "sofa", "lamp", "home", "chair");
        TimeRange middle = new TimeRange(NOON.plusSeconds(2), NOON.plusSeconds(5));
        PathQuery query =
                new PathQuery(TENANT, middle, HOME, PathDirection.PREVIOUS, Attribute.ASSET, 3, 5, Filter.ALL);
        assertThat(ask(query).next()).containsExactly(new PathNode("lamp", 1, 0, 0, List.of(end("sofa", 1))));
    }

    @Test
    void whatDoesNotFitAtOnceIsReadLevelByLevelAndToldTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            wander("s" + i, random);
            goes("s" + i, "home");
            wander("s" + i, random);
        }
        for (PathDirection direction : PathDirection.values()) {
            PathQuery query = query(direction, 4, 2);
            Paths whole = ask(query);
            assertThat(whole.count()).isEqualTo(200);
            for (int places : new int[] {60, 100, 200, 300}) {
                assertThat(Journeys.ask(store.journeys(), query, places))
                        .as("with %s places", places)
                        .isEqualTo(whole);
            }
        }
    }

    private void wander(String session, Random random) {
        for (int step = random.nextInt(6); step > 0; step--) {
            goes(session, "a" + Math.min(random.nextInt(6), random.nextInt(6)));
        }
    }

    @Test
    void moreDifferentPathsThanFitAreRefused() {
        goes("s1", "home", "sofa", "lamp");
        goes("s2", "home", "chair");
        goes("s3", "home", "desk");
        PathQuery query = query(PathDirection.NEXT, 3, 5);
        assertThatThrownBy(() -> Journeys.ask(store.journeys(), query, 2))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("at most 2 different paths")
                .hasMessageContaining("ask for a shorter range");
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        assertThatThrownBy(() -> query(PathDirection.NEXT, 6, 5)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> query(PathDirection.NEXT, 0, 5)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> query(PathDirection.NEXT, 1, 21)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> new PathQuery(
                        TENANT, TimeRange.ALL, HOME, PathDirection.NEXT, Attribute.USER_AGENT, 1, 5, Filter.ALL))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("a path must be of type, detail or asset, was of user agent");
    }
}
