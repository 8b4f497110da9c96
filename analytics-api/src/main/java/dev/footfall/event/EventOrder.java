package dev.footfall.event;

import java.util.Comparator;
import java.util.UUID;

/** The orders that every store keeps to. */
public final class EventOrder {

    /** Ids by their unsigned bytes; {@link UUID#compareTo} compares signed halves. */
    public static final Comparator<UUID> BY_ID = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private EventOrder() {}
}
