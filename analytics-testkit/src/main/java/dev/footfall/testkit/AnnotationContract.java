package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How an {@link dev.footfall.annotation.AnnotationStore} keeps remarks. That a tenant has only so many takes too long
 * to be tried here.
 */
@Needs(Capability.ANNOTATIONS)
public abstract class AnnotationContract extends StoreContract {

    private static Annotation annotation(int number) {
        return annotation(Events.id(number), Events.event(number).occurredAt());
    }

    private static Annotation annotation(UUID id, Instant at) {
        return new Annotation(id, TENANT, null, at, "2.4 is out", AnnotationKind.DEPLOY, "host", Events.NOON);
    }

    private List<Annotation> found(TimeRange range) {
        return store.annotations().find(TENANT, range);
    }

    private void add(Annotation... annotations) {
        for (Annotation annotation : annotations) {
            store.annotations().add(annotation);
        }
    }

    @Test
    void anAnnotationIsFoundAsItWasAdded() {
        List<Annotation> earliestFirst = new ArrayList<>();
        for (AnnotationKind kind : AnnotationKind.values()) {
            int number = earliestFirst.size();
            earliestFirst.add(new Annotation(
                    Events.id(number),
                    TENANT,
                    number == 0 ? null : "north " + number,
                    Events.NOON.plusMillis(number),
                    "what happened " + number,
                    kind,
                    "somebody " + number,
                    Events.NOON.plusSeconds(77).plusMillis(number)));
        }
        earliestFirst.forEach(this::add);
        assertThat(found(TimeRange.ALL)).containsExactlyElementsOf(earliestFirst);
    }

    @Test
    void awkwardTextOfAnAnnotationIsKeptAsItIs() {
        List<String> texts =
                AwkwardText.all().stream().filter(Annotation::isText).toList();
        assertThat(texts).hasSizeGreaterThan(9);
        for (String text : texts) {
            Annotation awkward = new Annotation(
                    Events.id(1), Tenant.of(text), text, Events.NOON, text, AnnotationKind.NOTE, text, Events.NOON);
            add(awkward);
            assertThat(store.annotations().find(Tenant.of(text), TimeRange.ALL)).containsExactly(awkward);
        }
    }

    @Test
    void theLongestTextIsKept() {
        String longest = "🪑".repeat(Annotation.MAX_TEXT_LENGTH);
        Annotation whole = new Annotation(
                Events.id(1),
                TENANT,
                "🪑".repeat(Annotation.MAX_WORKSPACE_LENGTH),
                Events.NOON,
                longest,
                AnnotationKind.NOTE,
                "host",
                Events.NOON);
        add(whole);
        assertThat(found(TimeRange.ALL)).containsExactly(whole);
    }

    @Test
    void theEarliestAnnotationComesFirstAndEqualTimesGoByIdAsUnsignedBytes() {
        Instant later = Events.NOON.plusMillis(1);
        List<Annotation> inOrder = List.of(
                annotation(new UUID(-1, 9), Events.NOON),
                annotation(new UUID(0, 5), later),
                annotation(new UUID(1, 1), later),
                annotation(new UUID(1, -1), later),
                annotation(new UUID(-1, 1), later));
        for (int place : List.of(2, 4, 0, 3, 1)) {
            add(inOrder.get(place));
        }
        assertThat(found(TimeRange.ALL)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void onlyAnnotationsOfThatTimeAreFound() {
        for (int number = 1; number <= 6; number++) {
            add(annotation(number));
        }
        Instant from = annotation(2).at();
        Instant to = annotation(4).at();
        assertThat(found(new TimeRange(from, to))).containsExactly(annotation(2), annotation(3));
        assertThat(found(new TimeRange(from.plusNanos(1), to.plusNanos(1))))
                .containsExactly(annotation(3), annotation(4));
        assertThat(found(new TimeRange(from, from))).isEmpty();
    }

    @Test
    void aKnownAnnotationIsNeverChanged() {
        add(annotation(1));
        add(new Annotation(
                Events.id(1), TENANT, "x", Events.NOON, "something else", AnnotationKind.NOTE, "x", Events.NOON));
        assertThat(found(TimeRange.ALL)).containsExactly(annotation(1));
    }

    @Test
    void nobodySeesOrRemovesTheAnnotationsOfAnother() {
        add(annotation(1));
        Annotation others = new Annotation(
                Events.id(1),
                OTHER_TENANT,
                null,
                Events.NOON,
                "elsewhere",
                AnnotationKind.CAMPAIGN,
                "host",
                Events.NOON);
        assertThat(store.annotations().find(OTHER_TENANT, TimeRange.ALL)).isEmpty();
        assertThat(store.annotations().remove(OTHER_TENANT, Events.id(1))).isFalse();
        assertThat(found(TimeRange.ALL)).containsExactly(annotation(1));
        add(others);
        assertThat(store.annotations().remove(TENANT, Events.id(1))).isTrue();
        assertThat(found(TimeRange.ALL)).isEmpty();
        assertThat(store.annotations().find(OTHER_TENANT, TimeRange.ALL)).containsExactly(others);
    }

    @Test
    void anAnnotationIsRemovedOnceAndNoOtherWithIt() {
        add(annotation(1), annotation(2));
        assertThat(store.annotations().remove(TENANT, Events.id(3))).isFalse();
        assertThat(store.annotations().remove(TENANT, Events.id(1))).isTrue();
        assertThat(store.annotations().remove(TENANT, Events.id(1))).isFalse();
        assertThat(found(TimeRange.ALL)).containsExactly(annotation(2));
    }

    @Test
    @Needs(Capability.PRIVACY)
    void whatIsForgottenOfPeopleLeavesAnnotationsAlone() {
        append(Events.draft(1).user("ann").toEvent(), Events.event(2));
        add(annotation(1));
        store.privacy().erase(Subject.user(TENANT, "ann"), ALL);
        store.privacy().expire(new Expiry(TENANT, Instant.MAX, Set.of(), Set.of()), ALL);
        assertThat(found(TimeRange.ALL)).containsExactly(annotation(1));
    }

    @Test
    void annotationsOfManyAtOnceAreAllKept() throws Exception {
        Together.run(4, thread -> () -> {
            add(annotation(thread), annotation(9));
            return thread;
        });
        assertThat(found(TimeRange.ALL)).hasSize(5);
    }
}
