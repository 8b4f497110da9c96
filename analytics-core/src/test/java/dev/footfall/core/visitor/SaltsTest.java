package dev.footfall.core.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.core.settings.VisitorMode;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.SaltStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SaltsTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Client CLIENT = Client.of("203.0.113.7", "browser");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    private final Kept kept = new Kept();
    private final Visitors visitors = new Visitors(kept, VisitorMode.COOKIELESS);

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    @Test
    void aSaltIsDestroyedAfterItsSecondDayThoughNobodyVisits() {
        visitors.pseudonym(SHOP, CLIENT, at("2026-03-01T12:00:00Z"));

        visitors.destroyExpired(at("2026-03-02T23:59:59Z"));
        assertThat(kept.salts).containsOnlyKeys(FIRST);
        visitors.destroyExpired(at("2026-03-03T00:00:00Z"));
        assertThat(kept.salts).isEmpty();
    }

    @Test
    void aDestroyedSaltIsForgottenHereToo() {
        String before = visitors.pseudonym(SHOP, CLIENT, at("2026-03-01T12:00:00Z"));
        assertThat(visitors.pseudonym(SHOP, CLIENT, at("2026-03-01T13:00:00Z"))).isEqualTo(before);

        visitors.destroyExpired(at("2026-03-03T00:00:00Z"));

        assertThat(visitors.pseudonym(SHOP, CLIENT, at("2026-03-01T12:00:00Z"))).isNotEqualTo(before);
    }

    @Test
    void theStoreIsAskedOnceADay() {
        for (int second = 10; second < 60; second++) {
            visitors.destroyExpired(at("2026-03-03T00:00:" + second + "Z"));
        }
        assertThat(kept.destructions).isEqualTo(1);

        visitors.destroyExpired(at("2026-03-04T00:00:00Z"));
        assertThat(kept.destructions).isEqualTo(2);
    }

    @Test
    void whatAnUnavailableStoreKeepsIsDestroyedTheNextTime() {
        visitors.pseudonym(SHOP, CLIENT, at("2026-03-01T12:00:00Z"));
        kept.available = false;
        visitors.destroyExpired(at("2026-03-03T00:00:00Z"));
        kept.available = true;

        visitors.destroyExpired(at("2026-03-03T00:00:01Z"));

        assertThat(kept.salts).isEmpty();
    }

    private static final class Kept implements SaltStore {

        private final TreeMap<LocalDate, byte[]> salts = new TreeMap<>();
        private boolean available = true;
        private int destructions;

        @Override
        public byte[] salt(LocalDate day, byte[] candidate) {
            return salts.computeIfAbsent(day, absent -> candidate);
        }

        @Override
        public void destroyBefore(LocalDate day) {
            if (!available) {
                throw new StoreUnavailableException("gone", null);
            }
            destructions++;
            salts.headMap(day).clear();
        }
    }
}
