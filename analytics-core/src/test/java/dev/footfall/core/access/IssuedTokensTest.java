package dev.footfall.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.CreatedToken;
import dev.footfall.access.InvalidTokenRequestException;
import dev.footfall.access.IssuedToken;
import dev.footfall.access.Tenant;
import dev.footfall.access.TokenRequest;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.core.audit.Audits;
import dev.footfall.core.ingest.SettableClock;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.TokenSettings;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedTokensTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Tenant RIVAL = Tenant.of("rival");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String UNKNOWN = "ft_0123456789abcdefghijABCDEFGHIJ01";
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final InMemoryStore memory = new InMemoryStore();
    private final AskedTokens store = new AskedTokens(memory.tokens());
    private final SettableClock clock = new SettableClock(NOON.toString());
    private final AtomicLong nanos = new AtomicLong();
    private final IssuedTokens tokens = node();
    private final IssuedTokens otherNode = node();

    private IssuedTokens node() {
        SettingsTokens others = new SettingsTokens(List.of(new TokenSettings(
                "server", "private", SHOP, Set.of(), Set.of(Access.READ), Set.of("settings.example"))));
        return new IssuedTokens(others, store, new Audits(memory.audit(), clock), clock, nanos::get);
    }

    @AfterEach
    void close() {
        tokens.close(CLOSING);
        otherNode.close(CLOSING);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        clock.forward(time);
    }

    private CreatedToken reader() {
        return tokens.create(TokenRequest.of("reader", SHOP, Access.READ));
    }

    private IssuedToken listed() {
        return memory.tokens().list(SHOP).get(0);
    }

    @Test
    void aTokenOpensOnEveryNodeAsItWasMade() {
        CreatedToken made = tokens.create(new TokenRequest(
                "page", SHOP, Set.of(Access.WRITE), Set.of("north"), Set.of("shop.example"), 60, NOON.plusSeconds(60)));

        assertThat(made.secret()).matches("ft_[0-9A-Za-z]{32}");
        assertThat(made.toString()).doesNotContain(made.secret());
        Caller caller = otherNode.find(made.secret()).orElseThrow();
        assertThat(caller)
                .isEqualTo(new Caller(
                        "page",
                        SHOP,
                        Set.of(Access.WRITE),
                        Set.of("north"),
                        Set.of("shop.example"),
                        null,
                        made.token().id(),
                        60));
        assertThat(made.token().createdBy()).isEqualTo("host");
        assertThat(made.token().createdAt()).isEqualTo(NOON);
    }

    @Test
    void noTwoSecretsAreEqual() {
        assertThat(reader().secret()).isNotEqualTo(reader().secret());
    }

    @Test
    void whatOthersKnowIsTheirs() {
        assertThat(tokens.find("private")).map(Caller::name).contains("server");
        assertThat(store.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guess",
                "ft_",
                "ft_0123456789abcdefghijABCDEFGHIJ0",
                "ft_0123456789abcdefghijABCDEFGHIJ012",
                "FT_0123456789abcdefghijABCDEFGHIJ01",
                "ft_0123456789abcdefghijABCDEFGHIJ0-",
                "ft_0123456789abcdefghijABCDEFGHIJ01\n",
                "ft_0123456789abcdefghijABCDEFGHIJ0\ud800",
                "0123456789abcdef0123456789abcdef"
            })
    void whatDoesNotLookLikeOneCostsTheStoreNothing(String token) {
        store.isDown = true;

        assertThat(tokens.find(token)).isEmpty();
        assertThat(store.asked).isEmpty();
    }

    @Test
    void aRevokedTokenIsUnknownHereAtOnceAndElsewhereWithinTenSeconds() {
        CreatedToken made = reader();
        assertThat(tokens.find(made.secret())).isPresent();
        assertThat(otherNode.find(made.secret())).isPresent();

        assertThat(tokens.revoke(SHOP, made.token().id())).isTrue();
        assertThat(tokens.find(made.secret())).isEmpty();
        pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(otherNode.find(made.secret())).isPresent();
        pass(Duration.ofSeconds(5).plusNanos(1));
        assertThat(otherNode.find(made.secret())).isEmpty();
    }

    @Test
    void revokingWhatIsNoTokenDisturbsNobody() {
        CreatedToken made = reader();
        CreatedToken other = reader();
        assertThat(tokens.find(made.secret())).isPresent();
        assertThat(tokens.find(other.secret())).isPresent();
        store.asked.clear();

        assertThat(tokens.revoke(SHOP, "no such token")).isFalse();
        assertThat(tokens.find(made.secret())).isPresent();
        assertThat(tokens.revoke(SHOP, other.token().id())).isTrue();
        assertThat(tokens.find(made.secret())).isPresent();
        assertThat(store.asked).isEmpty();
        assertThat(tokens.find(other.secret())).isEmpty();
    }

    @Test
    void aTenantHasAThousandLiveTokensAtMost() {
        CreatedToken brief = tokens.create(
                new TokenRequest("brief", SHOP, Set.of(Access.READ), Set.of(), Set.of(), null, NOON.plusSeconds(60)));
        for (int i = 1; i < 1_000; i++) {
            reader();
        }
        assertThatThrownBy(this::reader)
                .isInstanceOf(InvalidTokenRequestException.class)
                .hasMessage("tenant has 1000 live tokens; revoke some");
        assertThat(tokens.create(TokenRequest.of("reader", RIVAL, Access.READ)).secret())
                .isNotEqualTo(brief.secret());

        pass(Duration.ofSeconds(60));
        assertThat(reader().secret()).isNotEmpty();
        assertThatThrownBy(this::reader).isInstanceOf(InvalidTokenRequestException.class);
    }

    @Test
    void onlyItsTenantRevokesAToken() {
        CreatedToken made = reader();

        assertThat(tokens.revoke(RIVAL, made.token().id())).isFalse();
        assertThat(tokens.find(made.secret())).isPresent();
        assertThat(tokens.list(RIVAL)).isEmpty();
    }

    @Test
    void aTokenThatIsRevokedWhileItIsLookedUpIsNotKept() {
        CreatedToken made = reader();
        store.onFind = () -> {
            store.onFind = () -> {};
            boolean unused = tokens.revoke(SHOP, made.token().id());
        };
        assertThat(tokens.find(made.secret())).as("as the store said before").isPresent();

        assertThat(tokens.find(made.secret())).isEmpty();
    }

    @Test
    void aTokenExpiresToTheMillisecondThoughItIsKnown() {
        CreatedToken made = tokens.create(
                new TokenRequest("brief", SHOP, Set.of(Access.READ), Set.of(), Set.of(), null, NOON.plusMillis(1_500)));
        pass(Duration.ofMillis(1_499));
        assertThat(tokens.find(made.secret())).isPresent();
        pass(Duration.ofMillis(1));
        assertThat(tokens.find(made.secret())).isEmpty();
        assertThat(store.asked).hasSize(1);
    }

    @Test
    void thatATokenIsUnknownHoldsForTenSecondsToo() {
        assertThat(tokens.find(UNKNOWN)).isEmpty();
        assertThat(tokens.find(UNKNOWN)).isEmpty();
        assertThat(store.asked).hasSize(1);
        pass(Duration.ofSeconds(10));
        assertThat(tokens.find(UNKNOWN)).isEmpty();
        assertThat(store.asked).hasSize(2);
    }

    @Test
    void whoeverTriesManyDrivesOutNobodyWhoIsKnown() {
        CreatedToken made = reader();
        assertThat(tokens.find(made.secret())).isPresent();
        for (int i = 0; i < 20_000; i++) {
            assertThat(tokens.find("ft_%032d".formatted(i))).isEmpty();
        }
        store.asked.clear();

        assertThat(tokens.find(made.secret())).isPresent();
        assertThat(store.asked).isEmpty();
    }

    @Test
    void aStoreThatIsGoneIsToldToThoseWhoMayHaveATokenAndNotKept() {
        CreatedToken made = reader();
        store.isDown = true;
        assertThatThrownBy(() -> tokens.find(made.secret())).isInstanceOf(StoreUnavailableException.class);
        assertThat(tokens.find("private")).isPresent();
        assertThatThrownBy(this::reader).isInstanceOf(StoreUnavailableException.class);

        store.isDown = false;
        assertThat(tokens.find(made.secret())).isPresent();
    }

    @Test
    void domainsAreKnownHereAtOnceAndElsewhereWithinTenSeconds() {
        assertThat(tokens.knowsDomain("shop.example")).isFalse();
        assertThat(otherNode.knowsDomain("shop.example")).isFalse();
        CreatedToken made = tokens.create(new TokenRequest(
                "page", SHOP, Set.of(Access.WRITE), Set.of(), Set.of("*.shop.example", "shop.example"), null, null));

        assertThat(tokens.knowsDomain("www.shop.example:8080")).isTrue();
        assertThat(tokens.knowsDomain("settings.example")).isTrue();
        assertThat(tokens.knowsDomain("evilshop.example")).isFalse();
        assertThat(otherNode.knowsDomain("shop.example")).isFalse();
        pass(Duration.ofSeconds(10));
        assertThat(otherNode.knowsDomain("shop.example")).isTrue();

        assertThat(tokens.revoke(SHOP, made.token().id())).isTrue();
        assertThat(tokens.knowsDomain("shop.example")).isFalse();
    }

    @Test
    void domainsStayAsTheyWereWhileTheStoreIsGone() {
        tokens.create(
                new TokenRequest("page", SHOP, Set.of(Access.WRITE), Set.of(), Set.of("shop.example"), null, null));
        assertThat(tokens.knowsDomain("shop.example")).isTrue();
        store.isDown = true;
        pass(Duration.ofMinutes(1));

        assertThat(tokens.knowsDomain("shop.example")).isTrue();
        assertThat(tokens.knowsDomain("other.example")).isFalse();
        assertThat(store.domainsAsked).as("at most once in ten seconds").isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void nobodyWaitsForAStoreThatDoesNotTellOfDomains() {
        tokens.create(
                new TokenRequest("page", SHOP, Set.of(Access.WRITE), Set.of(), Set.of("shop.example"), null, null));
        assertThat(tokens.knowsDomain("shop.example")).isTrue();
        pass(Duration.ofSeconds(10));
        CountDownLatch asking = new CountDownLatch(1);
        CompletableFuture<String> answer = new CompletableFuture<>();
        store.onDomains = () -> {
            asking.countDown();
            answer.join();
        };
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> tokens.knowsDomain("shop.example"));
        assertThat(asking)
                .satisfies(
                        latch -> assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue());

        assertThat(tokens.knowsDomain("shop.example")).isTrue();
        assertThat(tokens.knowsDomain("other.example")).isFalse();
        answer.complete("none");
        assertThat(first.join()).isTrue();
        assertThat(store.domainsAsked).isEqualTo(2);
    }

    @Test
    void whateverFailsIsNotTriedAgainAtOnce() {
        store.onDomains = () -> {
            throw new IllegalStateException("broken");
        };

        assertThat(tokens.knowsDomain("shop.example")).isFalse();
        assertThat(tokens.knowsDomain("shop.example")).isFalse();
        assertThat(store.domainsAsked).isEqualTo(1);
    }

    @Test
    void whenATokenWasLastShownIsNotedOnceAMinute() {
        CreatedToken made = reader();
        for (int second = 0; second < 60; second++) {
            assertThat(tokens.find(made.secret())).isPresent();
            pass(Duration.ofSeconds(1));
        }
        assertThat(tokens.find(made.secret())).isPresent();
        tokens.close(CLOSING);

        // The first may still wait when the second comes, and then is the same.
        assertThat(store.used).isSubsetOf(NOON, NOON.plusSeconds(60)).endsWith(NOON.plusSeconds(60));
        assertThat(listed().lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(store.usedBy).doesNotContain(Thread.currentThread().getName());
    }

    @Test
    void aLastUseThatCouldNotBeNotedIsNotedAtTheEnd() {
        CreatedToken made = reader();
        store.refusesUses = true;
        assertThat(tokens.find(made.secret())).isPresent();
        store.awaitRefusal();
        store.refusesUses = false;
        tokens.close(CLOSING);

        assertThat(listed().lastUsedAt()).isEqualTo(NOON);
    }

    @Test
    void afterTheEndATokenIsStillKnown() {
        CreatedToken made = reader();
        tokens.close(CLOSING);

        assertThat(tokens.find(made.secret())).isPresent();
    }

    @Test
    void theTrailTellsWhoDidWhat() {
        CreatedToken made = tokens.create("ada", TokenRequest.of("reader", SHOP, Access.READ));
        assertThat(tokens.list("ada", SHOP)).hasSize(1);
        assertThat(tokens.list(SHOP)).hasSize(1);
        assertThat(tokens.revoke("eve", SHOP, made.token().id())).isTrue();
        assertThat(tokens.revoke("eve", SHOP, made.token().id())).isFalse();

        List<AuditEntry> trail = memory.audit().find(SHOP, TimeRange.ALL, null, 10);
        assertThat(trail)
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::target, AuditEntry::rows)
                .containsExactly(
                        tuple("eve", AuditAction.TOKEN_REVOKED, made.token().id(), null),
                        tuple("host", AuditAction.TOKENS_READ, null, 1L),
                        tuple("ada", AuditAction.TOKENS_READ, null, 1L),
                        tuple("ada", AuditAction.TOKEN_CREATED, made.token().id(), null));
        assertThat(trail.toString()).doesNotContain(made.secret());
    }
}
