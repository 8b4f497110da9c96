package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Wrong ways to be asked about people, and to be told what is too old. */
final class PrivacyFaults {

    private static final String WHOLE = "whatIsFoundIsWholeAndTheNewestFirst";
    private static final String EXPIRED = "whatHappenedBeforeIsGoneAndNothingElse";
    private static final String AT_RANDOM = "afterRandomRemovalsTheStoreIsAsIfTheRestHadBeenAll";

    static final List<Fault> ALL = List.of(
            fault(
                    "erases the same name of another tenant",
                    List.of("theSameIdOfAnotherTenantIsAnotherEvent", AT_RANDOM),
                    sound -> new ForwardingPrivacy(sound) {
                        @Override
                        public int erase(Subject subject, int limit) {
                            for (Tenant tenant : sound.tenants()) {
                                if (!tenant.equals(subject.tenant())) {
                                    sound.erase(new Subject(tenant, subject.kind(), subject.id()), limit);
                                }
                            }
                            return sound.erase(subject, limit);
                        }
                    }),
            fault(
                    "erases visitors of a user's name",
                    List.of("aPersonOfWhomNothingIsKnownIsNotErased"),
                    sound -> new ForwardingPrivacy(sound) {
                        @Override
                        public int erase(Subject subject, int limit) {
                            return sound.erase(Subject.visitor(subject.tenant(), subject.id()), limit)
                                    + sound.erase(Subject.user(subject.tenant(), subject.id()), limit);
                        }
                    }),
            fault(
                    "counts one less than it erases",
                    List.of("whatAUserDidIsGone", "whatAVisitorDidIsGone", AT_RANDOM),
                    sound -> new ForwardingPrivacy(sound) {
                        @Override
                        public int erase(Subject subject, int limit) {
                            return Math.max(0, sound.erase(subject, limit) - 1);
                        }
                    }),
            fault(
                    "erases no more than five at all",
                    List.of("manyEventsAreErasedAFewAtATime", AT_RANDOM),
                    sound -> new ForwardingPrivacy(sound) {
                        @Override
                        public int erase(Subject subject, int limit) {
                            return sound.erase(subject, Math.min(5, limit));
                        }
                    }),
            fault(
                    "erases more than it is asked to",
                    List.of("manyEventsAreErasedAFewAtATime", AT_RANDOM),
                    sound -> new ForwardingPrivacy(sound) {
                        @Override
                        public int erase(Subject subject, int limit) {
                            return sound.erase(subject, limit) + sound.erase(subject, limit);
                        }
                    }),
            expiring(
                    "lets expire what happened exactly then",
                    List.of(EXPIRED, "theOldestGoFirst"),
                    it -> new Expiry(it.tenant(), it.before().plusMillis(1), it.only(), it.except())),
            expiring(
                    "lets types expire that are excepted",
                    List.of("typesThatAreExceptedStay", "onlyTheTypesThatAreMeantExpire", AT_RANDOM),
                    it -> new Expiry(it.tenant(), it.before(), it.only(), Set.of())),
            expiring(
                    "lets types expire that are not meant",
                    List.of("onlyTheTypesThatAreMeantExpire", AT_RANDOM),
                    it -> new Expiry(it.tenant(), it.before(), Set.of(), it.except())),
            fault(
                    "lets nothing expire",
                    List.of(EXPIRED, "theOldestGoFirst", "whatRobotsDidExpiresToo"),
                    sound -> new ForwardingPrivacy(sound) {
                        @Override
                        public int expire(Expiry expiry, int limit) {
                            return 0;
                        }
                    }),
            fault(
                    "lists tenants as they come",
                    List.of("tenantsAreInTheOrderOfTheirCodePoints"),
                    sound -> new ForwardingPrivacy(sound) {
                        @Override
                        public List<Tenant> tenants() {
                            return sound.tenants().stream()
                                    .sorted(Comparator.comparing(Tenant::id))
                                    .toList();
                        }
                    }),
            fault(
                    "never forgets a tenant",
                    List.of("tenantsAreThoseWithEvents"),
                    sound -> new ForwardingPrivacy(sound) {
                        private final Set<Tenant> known = new LinkedHashSet<>();

                        @Override
                        public List<Tenant> tenants() {
                            known.addAll(sound.tenants());
                            return List.copyOf(known);
                        }
                    }),
            fault("finds the oldest first", List.of(WHOLE), sound -> new ForwardingPrivacy(sound) {
                @Override
                public EventPage about(Subject subject, @Nullable EventCursor after, int limit) {
                    EventPage page = sound.about(subject, after, limit);
                    List<Event> reversed = new ArrayList<>(page.events());
                    Collections.reverse(reversed);
                    return new EventPage(reversed, page.next());
                }
            }),
            fault("finds only what names the person", List.of(WHOLE), sound -> new ForwardingPrivacy(sound) {
                @Override
                public EventPage about(Subject subject, @Nullable EventCursor after, int limit) {
                    EventPage page = sound.about(subject, after, limit);
                    return new EventPage(
                            page.events().stream().filter(subject::isNamedBy).toList(), page.next());
                }
            }),
            fault("finds one more than asked for", List.of(WHOLE), sound -> new ForwardingPrivacy(sound) {
                @Override
                public EventPage about(Subject subject, @Nullable EventCursor after, int limit) {
                    return sound.about(subject, after, limit + 1);
                }
            }),
            leasing(
                    "gives a task to everybody",
                    List.of(
                            "whoeverHasItGoesOnAndOthersWait",
                            "afterItsEndAnotherIsGivenIt",
                            "ofAllWhoAskAtOnceOneIsGivenIt"),
                    (sound, task, holder, now, until) -> sound.lease(task, holder, now, until) || !holder.isEmpty()),
            leasing(
                    "gives a task for as long as it can",
                    List.of("afterItsEndAnotherIsGivenIt", "whoeverHasItMayGiveItUpEarly"),
                    (sound, task, holder, now, until) ->
                            sound.lease(task, holder, now, now.plus(PrivacyStore.LONGEST_LEASE))),
            fault(
                    "believes a clock that is a year ahead",
                    List.of("whatIsTakenFurtherAheadThanAnyLeaseLastsIsAnybodys"),
                    sound -> new ForwardingPrivacy(sound) {
                        private Instant ends = Instant.MIN;

                        @Override
                        public boolean lease(String task, String holder, Instant now, Instant until) {
                            boolean isGiven =
                                    !now.plus(LONGEST_LEASE).isBefore(ends) && sound.lease(task, holder, now, until);
                            ends = isGiven ? until : ends;
                            return isGiven;
                        }
                    }),
            leasing(
                    "gives a task a little too early",
                    List.of("whoeverHasItGoesOnAndOthersWait"),
                    (sound, task, holder, now, until) -> sound.lease(task, holder, now.plusSeconds(2), until)),
            leasing(
                    "takes all tasks for one",
                    List.of("eachTaskIsGivenForItself"),
                    (sound, task, holder, now, until) -> sound.lease("task", holder, now, until)),
            leasing(
                    "lets nobody go on",
                    List.of("whoeverHasItGoesOnAndOthersWait", "whoeverHasItMayGiveItUpEarly"),
                    (sound, task, holder, now, until) -> sound.lease(task, holder + now, now, until)));

    private PrivacyFaults() {}

    private interface Leasing {
        boolean lease(PrivacyStore sound, String task, String holder, Instant now, Instant until);
    }

    private static Fault fault(String name, List<String> foundBy, UnaryOperator<PrivacyStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.privacy(sound, spoil.apply(sound.privacy())));
    }

    private static Fault expiring(String name, List<String> foundBy, UnaryOperator<Expiry> spoil) {
        return fault(name, foundBy, sound -> new ForwardingPrivacy(sound) {
            @Override
            public int expire(Expiry expiry, int limit) {
                return sound.expire(spoil.apply(expiry), limit);
            }
        });
    }

    private static Fault leasing(String name, List<String> foundBy, Leasing leasing) {
        return fault(name, foundBy, sound -> new ForwardingPrivacy(sound) {
            @Override
            public boolean lease(String task, String holder, Instant now, Instant until) {
                return leasing.lease(sound, task, holder, now, until);
            }
        });
    }
}
