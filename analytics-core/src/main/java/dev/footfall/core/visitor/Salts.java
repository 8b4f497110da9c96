package dev.footfall.core.visitor;

import dev.footfall.visitor.SaltStore;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * Today's salt and yesterday's: shared through the store, and destroyed there and here when their two days are over.
 */
final class Salts {

    private static final int BYTES = 32;

    private final SaltStore store;
    private final SecureRandom random = new SecureRandom();
    private final TreeMap<LocalDate, byte[]> known = new TreeMap<>();

    Salts(SaltStore store) {
        this.store = store;
    }

    /** @throws dev.footfall.StoreUnavailableException if it is not known here and the store cannot tell */
    synchronized byte[] of(LocalDate day, LocalDate today) {
        byte[] salt = known.get(day);
        if (salt == null) {
            byte[] candidate = new byte[BYTES];
            random.nextBytes(candidate);
            salt = store.salt(day, candidate);
            forgetBefore(today.minusDays(1));
            known.put(day, salt);
        }
        return salt;
    }

    private void forgetBefore(LocalDate day) {
        store.destroyBefore(day);
        known.headMap(day).clear();
    }
}
