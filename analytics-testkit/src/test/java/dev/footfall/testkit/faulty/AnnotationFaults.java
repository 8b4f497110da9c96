package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.event.EventOrder;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import dev.footfall.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Wrong ways to keep annotations. */
final class AnnotationFaults {

    private static final String AS_ADDED = "anAnnotationIsFoundAsItWasAdded";
    private static final String IN_ORDER = "theEarliestAnnotationComesFirstAndEqualTimesGoByIdAsUnsignedBytes";
    private static final String OF_THAT_TIME = "onlyAnnotationsOfThatTimeAreFound";
    private static final String OF_ANOTHER = "nobodySeesOrRemovesTheAnnotationsOfAnother";
    private static final String REMOVED = "anAnnotationIsRemovedOnceAndNoOtherWithIt";
    private static final String KNOWN = "aKnownAnnotationIsNeverChanged";
    private static final String AWKWARD = "awkwardTextOfAnAnnotationIsKeptAsItIs";

    static final List<Fault> ALL = List.of(
            fault("lists annotations in no order of time", List.of(IN_ORDER), new Remarks() {
                @Override
                Comparator<Annotation> order() {
                    return Comparator.comparing(Annotation::id, EventOrder.BY_ID);
                }
            }),
            fault("compares ids of annotations as signed numbers", List.of(IN_ORDER), new Remarks() {
                @Override
                Comparator<Annotation> order() {
                    return Comparator.comparing(Annotation::at).thenComparing(Annotation::id);
                }
            }),
            fault("shows annotations of other tenants", List.of(OF_ANOTHER), new Remarks() {
                @Override
                boolean isShown(Annotation annotation, Tenant tenant) {
                    return true;
                }
            }),
            fault("removes annotations of other tenants", List.of(OF_ANOTHER), new Remarks() {
                @Override
                boolean isRemoved(Annotation annotation, Tenant tenant, UUID id) {
                    return annotation.id().equals(id);
                }
            }),
            fault("shows annotations of the end of the time", List.of(OF_THAT_TIME), new Remarks() {
                @Override
                boolean isIn(Annotation annotation, TimeRange range) {
                    return super.isIn(annotation, range) || annotation.at().equals(range.to());
                }
            }),
            fault("removes all annotations with the first", List.of(REMOVED), new Remarks() {
                @Override
                boolean isRemoved(Annotation annotation, Tenant tenant, UUID id) {
                    return annotation.tenant().equals(tenant);
                }
            }),
            fault("says it has removed an annotation that nobody knows", List.of(REMOVED, OF_ANOTHER), new Remarks() {
                @Override
                public synchronized boolean remove(Tenant tenant, UUID id) {
                    super.remove(tenant, id);
                    return true;
                }
            }),
            fault("lets annotations be changed", List.of(KNOWN), new Remarks() {
                @Override
                public synchronized void add(Annotation annotation) {
                    remove(annotation.tenant(), annotation.id());
                    super.add(annotation);
                }
            }),
            fault("makes notes of all annotations", List.of(AS_ADDED), new Remarks() {
                @Override
                Annotation kept(Annotation added) {
                    return changed(added, added.text(), AnnotationKind.NOTE);
                }
            }),
            fault("cuts texts of annotations", List.of("theLongestTextIsKept"), new Remarks() {
                @Override
                Annotation kept(Annotation added) {
                    String text = added.text();
                    return changed(added, text.substring(0, Math.min(text.length(), 200)), added.kind());
                }
            }),
            fault("strips texts of annotations", List.of(AWKWARD), new Remarks() {
                @Override
                Annotation kept(Annotation added) {
                    return changed(added, added.text().strip(), added.kind());
                }
            }),
            new Fault(
                    "erases annotations with the person",
                    List.of("whatIsForgottenOfPeopleLeavesAnnotationsAlone"),
                    AnnotationFaults::forgetful));

    private AnnotationFaults() {}

    private static Annotation changed(Annotation added, String text, AnnotationKind kind) {
        return new Annotation(
                added.id(),
                added.tenant(),
                added.workspace(),
                added.at(),
                text,
                kind,
                added.createdBy(),
                added.createdAt());
    }

    /** Each of its tests begins without annotations. */
    private static Fault fault(String name, List<String> foundBy, Remarks remarks) {
        return new Fault(name, foundBy, sound -> {
            remarks.annotations.clear();
            return SpoiltStore.annotations(sound, remarks);
        });
    }

    private static AnalyticsStore forgetful(AnalyticsStore sound) {
        Remarks remarks = new Remarks();
        PrivacyStore privacy = new ForwardingPrivacy(sound.privacy()) {
            @Override
            public int erase(Subject subject, int limit) {
                remarks.annotations.clear();
                return super.erase(subject, limit);
            }
        };
        return SpoiltStore.annotations(SpoiltStore.privacy(sound, privacy), remarks);
    }

    private static class Remarks implements AnnotationStore {

        final List<Annotation> annotations = new CopyOnWriteArrayList<>();

        @Override
        public synchronized void add(Annotation annotation) {
            boolean isKnown = annotations.stream()
                    .anyMatch(kept -> kept.tenant().equals(annotation.tenant())
                            && kept.id().equals(annotation.id()));
            if (isKnown) {
                return;
            }
            annotations.add(kept(annotation));
        }

        Annotation kept(Annotation added) {
            return added;
        }

        Comparator<Annotation> order() {
            return Comparator.comparing(Annotation::at).thenComparing(Annotation::id, EventOrder.BY_ID);
        }

        boolean isShown(Annotation annotation, Tenant tenant) {
            return annotation.tenant().equals(tenant);
        }

        boolean isIn(Annotation annotation, TimeRange range) {
            return range.contains(annotation.at());
        }

        boolean isRemoved(Annotation annotation, Tenant tenant, UUID id) {
            return annotation.tenant().equals(tenant) && annotation.id().equals(id);
        }

        @Override
        public List<Annotation> find(Tenant tenant, TimeRange range) {
            return annotations.stream()
                    .filter(annotation -> isShown(annotation, tenant) && isIn(annotation, range))
                    .sorted(order())
                    .toList();
        }

        @Override
        public synchronized boolean remove(Tenant tenant, UUID id) {
            return annotations.removeIf(annotation -> isRemoved(annotation, tenant, id));
        }
    }
}
