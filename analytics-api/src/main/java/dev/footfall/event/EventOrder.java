package dev.footfall.event;

import dev.footfall.access.Tenant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;

/** The orders that every store keeps to. */
public final class EventOrder {

    /** Ids by their unsigned bytes; {@link UUID#compareTo} compares signed halves. */
    public static final Comparator<UUID> BY_ID = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private EventOrder() {}

    /** The 16 bytes of an id, for databases: these compare bytes without their sign, and so keep {@link #BY_ID}. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The UTF-8 of a tenant, for databases: 1 to 384 bytes, which differ wherever tenants do. */
    public static byte[] bytes(Tenant tenant) {
        return tenant.id().getBytes(StandardCharsets.UTF_8);
    }
}
