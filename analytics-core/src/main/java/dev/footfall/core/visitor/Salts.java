package dev.footfall.core.visitor;

import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.visitor.SaltStore;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Today's salt and yesterday's: shared through the store, and destroyed there and here when their two days are over.
 */
final class Salts {

    private static final Logger log = LoggerFactory.getLogger(Salts.class);
    private static final int BYTES = 32;

    private final SaltStore store;
    private final SecureRandom random = new SecureRandom();
    private final TreeMap<LocalDate, byte[]> known = new TreeMap<>();
    private @Nullable LocalDate destroyedOn;

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
            known.put(day, salt);
            destroyExpired(today);
        }
        return salt;
    }

    /** Does nothing more once it succeeded on that day. */
    synchronized void destroyExpired(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        known.headMap(yesterday).clear();
        if (today.equals(destroyedOn)) {
            return;
        }
        try {
            store.destroyBefore(yesterday);
            destroyedOn = today;
        } catch (RuntimeException e) {
            // Visitors need not wait for it, and there is a next time.
            log.debug("Expired salts are not destroyed yet", e);
        }
    }
}
