package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventOrderTest {

    private static final List<UUID> ASCENDING = List.of(
            new UUID(0, 0),
            new UUID(0, 1),
            new UUID(0, Long.MAX_VALUE),
            new UUID(0, Long.MIN_VALUE),
            new UUID(0, -1),
            new UUID(1, 0),
            new UUID(Long.MAX_VALUE, -1),
            new UUID(Long.MIN_VALUE, 0),
            new UUID(-1, 0),
            new UUID(-1, -1));

    @Test
    void idsAreOrderedByTheirUnsignedBytes() {
        assertThat(ASCENDING).isSortedAccordingTo(EventOrder.BY_ID);
    }

    @Test
    void theBytesOfIdsHaveTheSameOrder() {
        assertThat(ASCENDING.stream().map(EventOrder::bytes)).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void aTenantIsAtMost384Bytes() {
        assertThat(EventOrder.bytes(Tenant.of("\u6f22".repeat(Tenant.MAX_LENGTH))))
                .hasSize(384);
        assertThat(EventOrder.bytes(Tenant.of("\u00e4"))).isNotEqualTo(EventOrder.bytes(Tenant.of("a\u0308")));
    }
}
