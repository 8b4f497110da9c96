package dev.footfall.core.visitor;

import dev.footfall.access.Tenant;
import dev.footfall.core.settings.VisitorMode;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.SaltStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names visitors without knowing them: HMAC-SHA256 of tenant, address and User-Agent under the salt of the UTC day, cut
 * to 128 bits.
 */
public final class Visitors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final Salts salts;
    private final VisitorMode mode;

    public Visitors(SaltStore store, VisitorMode mode) {
        this.salts = new Salts(store);
        this.mode = mode;
    }

    /**
     * The pseudonym on the day of that instant, or what the visitor's cookie says on every day; null when visitors are
     * not to be recognised, this one does not want to be, nothing tells the client from others, or a server speaks for
     * its visitors.
     *
     * @throws dev.footfall.StoreUnavailableException if the salt is not known here and the store cannot tell
     */
    public @Nullable String pseudonym(Tenant tenant, Client client, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return pseudonym(tenant, client, today, today);
    }

    /** As on the day before: what a session that began then knows the visitor by. */
    public @Nullable String pseudonymBefore(Tenant tenant, Client client, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return pseudonym(tenant, client, today.minusDays(1), today);
    }

    /**
     * Destroys the salts whose two days are over, so that a quiet site keeps none either. To be called every now and
     * then: it acts once per UTC day, and tries again at the next call when the store cannot act now.
     */
    public void destroyExpired(Instant now) {
        salts.destroyExpired(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private @Nullable String pseudonym(Tenant tenant, Client client, LocalDate day, LocalDate today) {
        if (mode == VisitorMode.OFF || client.optedOut()) {
            return null;
        }
        if (mode == VisitorMode.FIRST_PARTY_COOKIE && client.cookie() != null) {
            return client.cookie();
        }
        if (client.address() == null || client.isServer()) {
            return null;
        }
        String identity = tenant.id() + '\0' + client.address() + '\0' + client.userAgent();
        byte[] digest = hmac(salts.of(day, today), identity.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    }

    private static byte[] hmac(byte[] salt, byte[] identity) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            return mac.doFinal(identity);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
