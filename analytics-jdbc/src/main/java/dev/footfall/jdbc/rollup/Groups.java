package dev.footfall.jdbc.rollup;

import java.util.ArrayList;
import java.util.List;

/** Numbers the groups of an answer, in the order in which they come: by slot and by the codes of their dimensions. */
final class Groups {

    /** Beyond these the database groups by itself. */
    static final int MOST = 500_000;

    private final LongIndex slots = new LongIndex();
    private final List<LongIndex> byDimension = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    /** What its rows have in common. */
    static final class Group {

        private final long slot;
        private final long[] codes;

        Group(long slot, long[] codes) {
            this.slot = slot;
            this.codes = codes;
        }

        long slot() {
            return slot;
        }

        /** By dimension. */
        long code(int dimension) {
            return codes[dimension];
        }
    }

    Groups(int dimensions) {
        for (int i = 0; i < dimensions; i++) {
            byDimension.add(new LongIndex());
        }
    }

    /** @param codes below 2^32; copied */
    int of(long slot, long[] codes) {
        int group = slots.of(slot);
        for (int i = 0; i < codes.length; i++) {
            group = byDimension.get(i).of((long) group << 32 | codes[i]);
        }
        if (group == groups.size()) {
            if (group == MOST) {
                throw new TooManyGroupsException();
            }
            groups.add(new Group(slot, codes.clone()));
        }
        return group;
    }

    int size() {
        return groups.size();
    }

    Group get(int group) {
        return groups.get(group);
    }
}
