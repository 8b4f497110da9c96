package dev.footfall.testkit.faulty;

import static dev.footfall.testkit.faulty.RollupFaults.AT_RANDOM;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;

/** Stamps that stand for several states, or for none. */
final class StampFaults {

    private static final String SAME = "aStampIsTheSameWhileNothingChanges";
    private static final String EVENT = "anEventInTheRangeMakesItAnother";
    private static final String EACH = "eachOfManyEventsMakesItAnother";
    private static final String ERASURE = "anErasureInTheRangeMakesItAnother";
    private static final String EXPIRY = "anExpiryInTheRangeMakesItAnother";
    private static final String FILLED_AGAIN = "aDayThatWasEmptiedAndFilledAgainHasAnotherStamp";
    private static final String IN_PART = "whatWasRolledUpInPartHasNoStampOfTheWhole";
    private static final String OTHER_TENANT = "anotherTenantsEventsLeaveItAsItIs";
    private static final String OTHER_DAYS = "eventsOfOtherDaysLeaveItAsItIs";

    static final List<Fault> ALL = List.of(
            fault(
                    "gives the same stamp to all there is",
                    List.of(EVENT, EACH, ERASURE, EXPIRY, FILLED_AGAIN, IN_PART, AT_RANDOM),
                    (store, sound, tenant, range) -> Optional.of("stamp")),
            fault(
                    "gives a new stamp to whoever asks",
                    List.of(SAME, OTHER_TENANT, OTHER_DAYS),
                    (store, sound, tenant, range) -> Optional.of(Long.toString(System.nanoTime()))),
            fault(
                    "gives no stamp",
                    List.of(SAME, EVENT, OTHER_TENANT),
                    (store, sound, tenant, range) -> Optional.empty()),
            fault(
                    "tells states apart by the number of events",
                    List.of(FILLED_AGAIN, AT_RANDOM),
                    (store, sound, tenant, range) -> sound.map(
                            stamp -> Integer.toString(store.live(tenant).size()))),
            fault(
                    "tells states apart by how many events were ever appended",
                    List.of(ERASURE, EXPIRY, AT_RANDOM),
                    (store, sound, tenant, range) -> Optional.of(Long.toString(store.appends))),
            fault(
                    "tells states apart by the quarters that have events",
                    List.of(EVENT, EACH, FILLED_AGAIN, AT_RANDOM),
                    (store, sound, tenant, range) ->
                            sound.map(stamp -> store.copies.copied.keySet().toString())),
            fault(
                    "gives a stamp while something waits",
                    List.of(EVENT, ERASURE, EXPIRY, IN_PART, AT_RANDOM),
                    (store, sound, tenant, range) -> Optional.of(store.copies.versions.toString())),
            fault(
                    "gives all tenants and days one stamp",
                    List.of(OTHER_TENANT, OTHER_DAYS),
                    (store, sound, tenant, range) -> sound.map(stamp -> Long.toString(store.appends))));

    private StampFaults() {}

    private interface Stamp {
        Optional<String> of(CopyingStore store, Optional<String> sound, Tenant tenant, TimeRange range);
    }

    private static Fault fault(String name, List<String> foundBy, Stamp stamp) {
        return new Fault(
                name,
                foundBy,
                sound -> new CopyingStore(sound, copying -> new Copies(copying) {
                    @Override
                    public Optional<String> stamp(Tenant tenant, TimeRange range) {
                        synchronized (this.store) {
                            return stamp.of(this.store, super.stamp(tenant, range), tenant, range);
                        }
                    }
                }));
    }
}
