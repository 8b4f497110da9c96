package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import dev.footfall.user.User;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Wrong ways to tell who was active. */
final class ActivityFaults {

    private static final String ANY_CUTS = "anyCutsHaveTheAnswerOfTheReference";

    static final List<Fault> ALL = List.of(
            asking(
                    "knows activity to the quarter of an hour",
                    List.of("aSlotHoldsItsBeginAndNotItsEnd", ANY_CUTS),
                    at -> Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 900L) * 900)),
            asking(
                    "knows activity to the second",
                    List.of("aSlotHoldsItsBeginAndNotItsEnd"),
                    at -> Instant.ofEpochSecond(at.getEpochSecond())),
            telling(
                    "tells of a user once for each slot",
                    List.of(
                            "eachUserIsToldOfOnceWithAllSlots",
                            "slotsMayBeOfAnyLength",
                            "lateEventsAreActivityWhenTheyHappened",
                            ANY_CUTS),
                    (question, user, reader) -> user.slots().stream().forEach(slot -> {
                        BitSet one = new BitSet();
                        one.set(slot);
                        reader.accept(new UserActivity(user.firstSeen(), one));
                    })),
            telling(
                    "has seen nobody before the first slot",
                    List.of("whoCameBeforeIsKnownToHaveComeBefore", ANY_CUTS),
                    (question, user, reader) -> reader.accept(new UserActivity(
                            user.firstSeen().isBefore(question.cuts().get(0))
                                    ? question.cuts().get(0)
                                    : user.firstSeen(),
                            user.slots()))),
            telling(
                    "goes on when its reader fails",
                    List.of("whatAReaderThrowsEndsTheReading"),
                    (question, user, reader) -> {
                        try {
                            reader.accept(user);
                        } catch (IllegalStateException e) {
                            return;
                        }
                    }));

    private ActivityFaults() {}

    /** Tells what a sound store says of one user. */
    private interface Telling {
        void tell(ActivityQuery question, UserActivity user, Consumer<UserActivity> reader);
    }

    private static Fault telling(String name, List<String> foundBy, Telling telling) {
        return fault(
                name,
                foundBy,
                (sound, question, reader) -> sound.activity(question, user -> telling.tell(question, user, reader)));
    }

    private static Fault asking(String name, List<String> foundBy, UnaryOperator<Instant> cut) {
        return fault(name, foundBy, (sound, question, reader) -> {
            List<Instant> cuts = question.cuts().stream().map(cut).distinct().toList();
            if (cuts.size() == question.cuts().size()) {
                sound.activity(new ActivityQuery(question.tenant(), cuts), reader);
            }
        });
    }

    /** Answers a question about activity. */
    private interface Answering {
        void answer(UserStore sound, ActivityQuery question, Consumer<UserActivity> reader);
    }

    private static Fault fault(String name, List<String> foundBy, Answering answering) {
        return new Fault(
                name,
                foundBy,
                sound -> SpoiltStore.users(sound, sound.events(), new UserStore() {
                    @Override
                    public Optional<User> find(Tenant tenant, String id) {
                        return sound.users().find(tenant, id);
                    }

                    @Override
                    public void activity(ActivityQuery question, Consumer<UserActivity> reader) {
                        answering.answer(sound.users(), question, reader);
                    }
                }));
    }
}
