package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.query.InvalidQueryException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActiveUsersTest {

    @Test
    void eachOfManyUsersHasTheSlotsThatWereTold() {
        ActiveUsers users = new ActiveUsers(1_000_000);
        Map<Long, BitSet> expected = new HashMap<>();
        Random random = new Random(6);
        for (int i = 0; i < 50_000; i++) {
            long number = random.nextInt(5_000);
            int slot = random.nextInt(400);
            users.add(number, slot);
            expected.computeIfAbsent(number, absent -> new BitSet()).set(slot);
        }
        long[] numbers = users.numbers();
        users.close();
        for (long number : numbers) {
            users.firstSeen(number, number);
        }
        users.firstSeen(5_001, 5);
        Map<Long, BitSet> told = new HashMap<>();
        users.tell(user -> told.put(user.firstSeen().toEpochMilli(), user.slots()));
        assertThat(told).isEqualTo(expected);
        assertThat(numbers).isSorted().hasSize(expected.size());
    }

    @Test
    void moreThanThereIsRoomForAreRefused() {
        ActiveUsers users = new ActiveUsers(100);
        for (int slot = 0; slot < 6400; slot++) {
            users.add(7, slot);
        }
        assertThatThrownBy(() -> users.add(8, 0))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("100 users times stretches of 64 slots");
        users.add(7, 6399);
    }
}
