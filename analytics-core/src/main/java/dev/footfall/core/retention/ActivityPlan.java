package dev.footfall.core.retention;

import dev.footfall.access.Tenant;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Gathers all that is to be known of who was active when, so that a store is asked once. */
public final class ActivityPlan {

    private final NavigableSet<Instant> moments = new TreeSet<>();
    private final List<Stretch> stretches = new ArrayList<>();

    /** Makes that stretch of time one that can be told of each user. To be called before {@link #read}. */
    public Stretch stretch(TimeRange range) {
        Stretch stretch = new Stretch(range);
        stretches.add(stretch);
        moments.add(range.from());
        moments.add(range.to());
        return stretch;
    }

    /**
     * Tells of each user who was active in any of the stretches, and of some who were active between them.
     *
     * @throws dev.footfall.query.InvalidQueryException if there are too many stretches
     * @throws dev.footfall.StoreUnavailableException if the store cannot answer now
     */
    public void read(UserStore users, Tenant tenant, Consumer<UserActivity> reader) {
        List<Instant> cuts = List.copyOf(moments);
        if (cuts.size() < 2) {
            return;
        }
        stretches.forEach(stretch -> stretch.place(cuts));
        users.activity(new ActivityQuery(tenant, cuts), reader);
    }

    /** A stretch of time, as some of the slots of a question. */
    public static final class Stretch {

        private final TimeRange range;
        private int first;
        private int end;

        Stretch(TimeRange range) {
            this.range = range;
        }

        private void place(List<Instant> cuts) {
            first = Collections.binarySearch(cuts, range.from());
            end = Collections.binarySearch(cuts, range.to());
        }

        /** The first slot from its begin on in which a user who is being told of was active; −1 if there is none. */
        public int next(UserActivity user) {
            return user.slots().nextSetBit(first);
        }

        /** Whether it ends before that slot, or with its begin. */
        public boolean isBefore(int slot) {
            return end <= slot;
        }

        /** Whether a user who is being told of was active in it. */
        public boolean has(UserActivity user) {
            int slot = next(user);
            return slot >= 0 && !isBefore(slot);
        }
    }
}
