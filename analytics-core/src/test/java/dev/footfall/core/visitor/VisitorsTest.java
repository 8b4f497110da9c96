package dev.footfall.core.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.VisitorMode;
import dev.footfall.device.ClientHints;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.SaltStore;
import dev.footfall.visitor.Sender;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitorsTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Instant EVENING = Instant.parse("2026-03-01T23:50:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TWO_DAYS_ON = Instant.parse("2026-03-03T00:00:00Z");

    private final SaltStore salts = new InMemoryStore().salts();
    private final Visitors node = new Visitors(salts, VisitorMode.COOKIELESS);

    private static Client client(@Nullable String cookie, boolean optedOut) {
        return new Client(
                "203.0.113.7", "browser", ClientHints.NONE, null, null, null, null, Sender.PAGE, cookie, optedOut);
    }

    private static Visitors in(VisitorMode mode, SaltStore salts) {
        return new Visitors(salts, mode);
    }

    @Test
    void aVisitorIsTheSameOnEveryNode() {
        Visitors other = new Visitors(salts, VisitorMode.COOKIELESS);

        assertThat(node.pseudonym(SHOP, client(null, false), EVENING))
                .isNotNull()
                .isEqualTo(other.pseudonym(SHOP, client(null, false), EVENING));
    }

    @Test
    void afterMidnightYesterdaysNameIsKnownAndTodaysIsAnother() {
        String yesterday = node.pseudonym(SHOP, client(null, false), EVENING);

        assertThat(node.pseudonymBefore(SHOP, client(null, false), MIDNIGHT)).isEqualTo(yesterday);
        assertThat(node.pseudonym(SHOP, client(null, false), MIDNIGHT)).isNotEqualTo(yesterday);
    }

    @Test
    void twoDaysLaterNobodyCanMakeTheNameAgain() {
        String then = node.pseudonym(SHOP, client(null, false), EVENING);
        byte[] salt = salts.salt(LocalDate.parse("2026-03-01"), new byte[32]);

        node.destroyExpired(TWO_DAYS_ON);

        Visitors restarted = new Visitors(salts, VisitorMode.COOKIELESS);
        assertThat(restarted.pseudonym(SHOP, client(null, false), EVENING)).isNotEqualTo(then);
        assertThat(node.pseudonym(SHOP, client(null, false), EVENING)).isNotEqualTo(then);
        assertThat(salts.salt(LocalDate.parse("2026-03-01"), new byte[32])).isNotEqualTo(salt);
    }

    @Test
    void tenantsShareNoNames() {
        assertThat(node.pseudonym(Tenant.of("other"), client(null, false), EVENING))
                .isNotEqualTo(node.pseudonym(SHOP, client(null, false), EVENING));
    }

    @ParameterizedTest
    @EnumSource(VisitorMode.class)
    void whoDoesNotWantToBeRecognisedIsNot(VisitorMode mode) {
        assertThat(in(mode, salts).pseudonym(SHOP, client("cookie", true), EVENING))
                .isNull();
        assertThat(in(mode, salts).pseudonymBefore(SHOP, client("cookie", true), EVENING))
                .isNull();
    }

    @Test
    void switchedOffNobodyIsRecognised() {
        assertThat(in(VisitorMode.OFF, salts).pseudonym(SHOP, client("cookie", false), EVENING))
                .isNull();
    }

    @Test
    void aCookieNamesAVisitorOnEveryDayWhereTheSettingsSaySo() {
        Visitors cookies = in(VisitorMode.FIRST_PARTY_COOKIE, salts);

        assertThat(cookies.pseudonym(SHOP, client("cookie", false), EVENING)).isEqualTo("cookie");
        assertThat(cookies.pseudonym(SHOP, client("cookie", false), TWO_DAYS_ON))
                .isEqualTo("cookie");
        assertThat(cookies.pseudonym(SHOP, client(null, false), EVENING))
                .isEqualTo(node.pseudonym(SHOP, client(null, false), EVENING));
        assertThat(node.pseudonym(SHOP, client("cookie", false), EVENING)).isNotEqualTo("cookie");
    }
}
