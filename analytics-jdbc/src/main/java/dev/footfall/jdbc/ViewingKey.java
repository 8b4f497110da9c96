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
    private static final int MOST_ASSETS = (1 << ASSET_BITS) - 1;

    /** Where and when a session was that no row was counted of yet. */
    private static final long UNKNOWN = -2;

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

    /** The next rows are of another session; where and when it was is found out once, if any of them counts. */
    void begin() {
        place = UNKNOWN;
    }

    /** From now on only groups are found that could have been begun before. */
    void close() {
        List.of(slots, slotsAndDevices, places).forEach(Numbering::close);
        List.of(devices, workspaces, assets).forEach(Dictionary::close);
    }

    /** How long the texts are that it keeps. */
    long characters() {
        return devices.characters() + workspaces.characters() + assets.characters();
    }

    /** Less than 0 for a row of no such group. */
    long of(Viewing row) {
        if (place == UNKNOWN) {
            place = place(row);
        }
        int asset = hasAssets ? row.assetCode(assets) : 0;
        if (place < 0 || asset < 0) {
            return Numbering.NONE;
        }
        if (asset > MOST_ASSETS) {
            throw TooMany.of("movies", MOST_ASSETS);
        }
        return (place << (TRAIT_BITS + ASSET_BITS)) | ((long) traits[row.traits()] << ASSET_BITS) | asset;
    }

    private int place(Viewing row) {
        int slot = hasSlots ? slots.of(folded(slotOf.of(row.beganAt()))) : 0;
        int both = hasDevices ? slotsAndDevices.of(pair(slot, devices.code(row.device()))) : slot;
        return hasWorkspaces ? places.of(pair(both, workspaces.code(row.workspace()))) : both;
    }

    /** Less than 0 if either is. */
    private static long pair(int upper, int lower) {
        return upper < 0 || lower < 0 ? Numbering.NONE : ((long) upper << 32) | lower;
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
            case ASSET -> assets.text((int) (key & MOST_ASSETS));
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
