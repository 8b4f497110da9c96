package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a {@link dev.footfall.visitor.SaltStore} keeps and destroys salts. */
public abstract class SaltStoreContract extends StoreContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 2, 28);

    @Test
    void theFirstCandidateIsKept() {
        assertThat(store.salts().salt(TODAY, candidate(1))).isEqualTo(candidate(1));
        assertThat(store.salts().salt(TODAY, candidate(2))).isEqualTo(candidate(1));
    }

    @Test
    void eachDayHasASaltOfItsOwn() {
        store.salts().salt(YESTERDAY, candidate(1));
        assertThat(store.salts().salt(TODAY, candidate(2))).isEqualTo(candidate(2));
        assertThat(store.salts().salt(YESTERDAY, candidate(3))).isEqualTo(candidate(1));
    }

    @Test
    void everyByteIsKept() {
        byte[] allBytes = new byte[256];
        for (int i = 0; i < allBytes.length; i++) {
            allBytes[i] = (byte) i;
        }
        store.salts().salt(TODAY, Arrays.copyOf(allBytes, 32));
        store.salts().salt(YESTERDAY, Arrays.copyOfRange(allBytes, 224, 256));
        assertThat(store.salts().salt(TODAY, candidate(1))).isEqualTo(Arrays.copyOf(allBytes, 32));
        assertThat(store.salts().salt(YESTERDAY, candidate(1))).isEqualTo(Arrays.copyOfRange(allBytes, 224, 256));
    }

    @Test
    void whoeverChangesTheArraysChangesNoSalt() {
        byte[] mine = candidate(1);
        byte[] answer = store.salts().salt(TODAY, mine);
        Arrays.fill(mine, (byte) 0);
        Arrays.fill(answer, (byte) 0);
        assertThat(store.salts().salt(TODAY, candidate(2))).isEqualTo(candidate(1));
    }

    @Test
    void allWhoAskAtOnceGetOneSalt() throws Exception {
        List<String> answers = Together.run(
                8, thread -> () -> HexFormat.of().formatHex(store.salts().salt(TODAY, candidate(thread))));
        String kept = HexFormat.of().formatHex(store.salts().salt(TODAY, candidate(8)));
        assertThat(answers).containsOnly(kept);
    }

    @Test
    void theSaltsOfTheDaysBeforeAreDestroyedAndNoOther() {
        store.salts().salt(YESTERDAY.minusDays(1), candidate(1));
        store.salts().salt(YESTERDAY, candidate(2));
        store.salts().salt(TODAY, candidate(3));

        store.salts().destroyBefore(YESTERDAY);

        assertThat(store.salts().salt(YESTERDAY.minusDays(1), candidate(4))).isEqualTo(candidate(4));
        assertThat(store.salts().salt(YESTERDAY, candidate(5))).isEqualTo(candidate(2));
        assertThat(store.salts().salt(TODAY, candidate(6))).isEqualTo(candidate(3));
    }

    @Test
    void destroyingNothingDoesNothing() {
        store.salts().destroyBefore(TODAY);
        store.salts().salt(TODAY, candidate(1));
        store.salts().destroyBefore(TODAY);
        assertThat(store.salts().salt(TODAY, candidate(2))).isEqualTo(candidate(1));
    }

    private static byte[] candidate(int seed) {
        Random random = new Random(seed);
        return ByteBuffer.allocate(16)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array();
    }
}
