package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which group a row of viewings belongs to, as one number. Its upper half is for where and when the session was: slot,
 * device and workspace, put together pair by pair; the lower half has the traits and the movie.
 */
final class ViewingKey {

    private static final int TRAIT_BITS = 9;
    private static final int ASSET_BITS = 23;

    private final List<Attribute> dimensions;
    private final boolean hasSlots;
    private final boolean hasDevices;
    private final boolean hasWorkspaces;
    private final boolean hasAssets;
    private final int[] traits;
    private final SlotNumbers slotOf;
    private final Numbering slots = new Numbering();
    private final Dictionary devices = new Dictionary();
    private final Dictionary workspaces = new Dictionary();
    private final Dictionary assets = new Dictionary();
    private final Numbering slotsAndDevices = new Numbering();
    private final Numbering places = new Numbering();
    private long place;

    ViewingKey(StoreQuery query) {
        this.dimensions = query.dimensions();
        this.hasSlots = !query.slots().equals(Slots.NONE);
        this.hasDevices = dimensions.contains(Attribute.DEVICE);
        this.hasWorkspaces = dimensions.contains(Attribute.WORKSPACE);
        this.hasAssets = dimensions.contains(Attribute.ASSET);
        this.traits = Traits.groups(dimensions);
        this.slotOf = new SlotNumbers(query.slots());
    }

    /** Says once for all rows of a session where and when it was. */
    void begin(Viewing session) {
        int slot = hasSlots ? slots.of(folded(slotOf.of(session.beganAt()))) : 0;
        int device = hasDevices ? devices.code(session.device()) : 0;
        int both = hasDevices ? slotsAndDevices.of(pair(slot, device)) : slot;
        place = hasWorkspaces ? places.of(pair(both, workspaces.code(session.workspace()))) : both;
    }

    long of(Viewing row) {
        return (place << (TRAIT_BITS + ASSET_BITS)) | ((long) traits[row.traits()] << ASSET_BITS) | asset(row);
    }

    private int asset(Viewing row) {
        int code = hasAssets ? row.assetCode(assets) : 0;
        if (code >>> ASSET_BITS != 0) {
            throw new IllegalStateException("a question must be about fewer than 2^23 different movies");
        }
        return code;
    }

    private static long pair(int upper, int lower) {
        return ((long) upper << 32) | lower;
    }

    /** As a small number of no sign: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
    private static long folded(long slot) {
        return (slot << 1) ^ (slot >> 63);
    }

    private static long unfolded(long folded) {
        return (folded >>> 1) ^ -(folded & 1);
    }

    long slot(long key) {
        return hasSlots ? unfolded(slots.key(slotNumber(key))) : 0;
    }

    List<@Nullable String> texts(long key) {
        List<@Nullable String> texts = new ArrayList<>(dimensions.size());
        dimensions.forEach(dimension -> texts.add(text(dimension, key)));
        return texts;
    }

    @Nullable
    String text(Attribute dimension, long key) {
        return switch (dimension) {
            case DEVICE -> devices.text((int) slotsAndDevices.key(slotAndDevice(key)));
            case WORKSPACE -> workspaces.text((int) places.key(placeOf(key)));
            case ASSET -> assets.text((int) (key & ((1 << ASSET_BITS) - 1)));
            default -> Traits.label(dimension, (int) (key >>> ASSET_BITS) & ((1 << TRAIT_BITS) - 1));
        };
    }

    private static int placeOf(long key) {
        return (int) (key >>> (TRAIT_BITS + ASSET_BITS));
    }

    private int slotAndDevice(long key) {
        int number = placeOf(key);
        return hasWorkspaces ? (int) (places.key(number) >>> 32) : number;
    }

    private int slotNumber(long key) {
        int number = slotAndDevice(key);
        return hasDevices ? (int) (slotsAndDevices.key(number) >>> 32) : number;
    }
}
