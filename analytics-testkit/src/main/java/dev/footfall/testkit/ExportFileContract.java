package dev.footfall.testkit;

import static dev.footfall.testkit.Exports.NOW;
import static dev.footfall.testkit.Exports.export;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the pieces of files are kept. */
@Needs(Capability.EXPORTS)
abstract class ExportFileContract extends StoreContract {

    @Test
    void everyByteOfAPieceIsKept() {
        byte[] first = new byte[ExportStore.MAX_CHUNK];
        new Random(1).nextBytes(first);
        store.exports().putChunk(export(1), 0, first);
        store.exports().putChunk(export(1), 1, new byte[] {0, -1, 127, -128});
        store.exports().putChunk(export(1), 2, new byte[0]);
        assertThat(store.exports().chunk(export(1), 0)).contains(first);
        assertThat(store.exports().chunk(export(1), 1)).contains(new byte[] {0, -1, 127, -128});
        assertThat(store.exports().chunk(export(1), 2)).contains(new byte[0]);
        assertThat(store.exports().chunk(export(1), 3)).isEmpty();
        assertThat(store.exports().chunk(export(2), 0)).isEmpty();
    }

    @Test
    void whoeverChangesTheArraysChangesNoPiece() {
        byte[] mine = {1, 2, 3};
        store.exports().putChunk(export(1), 0, mine);
        Arrays.fill(mine, (byte) 0);
        store.exports().chunk(export(1), 0).ifPresent(answer -> Arrays.fill(answer, (byte) 0));
        assertThat(store.exports().chunk(export(1), 0)).contains(new byte[] {1, 2, 3});
    }

    @Test
    void aPieceThatIsSentAgainIsReplaced() {
        store.exports().putChunk(export(1), 0, new byte[] {1});
        store.exports().putChunk(export(1), 0, new byte[] {2, 3});
        assertThat(store.exports().chunk(export(1), 0)).contains(new byte[] {2, 3});
    }

    @Test
    void eachAttemptHasPiecesOfItsOwn() {
        ExportJob slow = export(1).takenUntil(NOW);
        ExportJob quick = slow.takenUntil(NOW);
        store.exports().putChunk(quick, 0, new byte[] {2});
        store.exports().putChunk(slow, 0, new byte[] {1});
        store.exports().putChunk(slow, 1, new byte[] {1});
        assertThat(store.exports().chunk(quick, 0)).contains(new byte[] {2});
        assertThat(store.exports().chunk(quick, 1)).isEmpty();
    }

    @Test
    void piecesAreDeletedUpToAnAttempt() {
        ExportJob first = export(1).takenUntil(NOW);
        ExportJob second = first.takenUntil(NOW);
        ExportJob third = second.takenUntil(NOW);
        for (int number = 0; number < 70; number++) {
            store.exports().putChunk(first, number, new byte[] {1});
            store.exports().putChunk(second, number, new byte[] {2});
        }
        store.exports().putChunk(third, 0, new byte[] {3});
        store.exports().putChunk(export(2).takenUntil(NOW), 0, new byte[] {4});
        store.exports().deleteChunks(second);
        for (int number = 0; number < 70; number++) {
            assertThat(store.exports().chunk(first, number)).isEmpty();
            assertThat(store.exports().chunk(second, number)).isEmpty();
        }
        assertThat(store.exports().chunk(third, 0)).contains(new byte[] {3});
        assertThat(store.exports().chunk(export(2).takenUntil(NOW), 0)).contains(new byte[] {4});
        store.exports().deleteChunks(third);
        assertThat(store.exports().chunk(third, 0)).isEmpty();
    }
}
