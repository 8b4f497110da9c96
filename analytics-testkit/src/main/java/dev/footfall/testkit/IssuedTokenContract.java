package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Access;
import dev.footfall.access.IssuedToken;
import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How an {@link dev.footfall.access.IssuedTokenStore} keeps, finds, notes and ends tokens. */
@Needs(Capability.TOKENS)
public abstract class IssuedTokenContract extends StoreContract {

    private static final Instant NOW = Events.NOON;

    private static IssuedToken token(String id, Tenant tenant, Instant createdAt, @Nullable Instant expiresAt) {
        return new IssuedToken(
                id,
                "name of " + id,
                tenant,
                Set.of(Access.READ),
                Set.of(),
                Set.of(id + ".example"),
                null,
                createdAt,
                "an admin",
                expiresAt,
                null,
                null);
    }

    private static IssuedToken token(String id) {
        return token(id, TENANT, NOW, null);
    }

    private static byte[] digest(int number) {
        byte[] digest = new byte[32];
        Arrays.fill(digest, (byte) -number);
        digest[31] = (byte) number;
        return digest;
    }

    private IssuedToken found(int digest) {
        return store.tokens().findByDigest(digest(digest)).orElseThrow();
    }

    @Test
    void aTokenIsFoundAsItWasKept() {
        IssuedToken token = new IssuedToken(
                "a",
                "b",
                TENANT,
                Set.of(Access.values()),
                Set.of("south", "north"),
                Set.of("shop.example", "x.example"),
                60,
                NOW,
                "admin",
                NOW.plusMillis(1),
                NOW.plusMillis(2),
                NOW.plusMillis(3));
        store.tokens().create(token, digest(1));
        assertThat(store.tokens().findByDigest(digest(1))).contains(token);
        assertThat(store.tokens().list(TENANT)).containsExactly(token);
    }

    @Test
    void whatATokenLacksIsNotMadeUp() {
        store.tokens().create(token("a"), digest(1));
        assertThat(found(1)).isEqualTo(token("a"));
    }

    @Test
    void awkwardTextIsKeptAsItIs() {
        List<String> texts = AwkwardText.all();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            IssuedToken token = new IssuedToken(
                    "a" + i,
                    text,
                    Tenant.of(text),
                    Set.of(),
                    Set.of(text, "b"),
                    Set.of(text),
                    null,
                    NOW,
                    text,
                    null,
                    null,
                    null);
            store.tokens().create(token, digest(i));
            assertThat(found(i)).isEqualTo(token);
            assertThat(store.tokens().list(Tenant.of(text))).containsExactly(token);
        }
        assertThat(store.tokens().domains(NOW)).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void onlyTheWholeDigestFindsIt() {
        store.tokens().create(token("a"), digest(1));
        store.tokens().create(token("b"), digest(2));
        for (int i = 0; i < 32; i++) {
            byte[] other = digest(1);
            other[i] ^= 0x40;
            assertThat(store.tokens().findByDigest(other))
                    .as("another byte %d", i)
                    .isEmpty();
        }
        assertThat(store.tokens().findByDigest(new byte[0])).isEmpty();
        assertThat(store.tokens().findByDigest(Arrays.copyOf(digest(1), 31))).isEmpty();
        assertThat(store.tokens().findByDigest(Arrays.copyOf(digest(1), 33))).isEmpty();
        assertThat(found(2).id()).isEqualTo("b");
    }

    @Test
    void whoeverChangesTheArrayChangesNoToken() {
        byte[] mine = digest(1);
        store.tokens().create(token("a"), mine);
        mine[0]++;
        assertThat(store.tokens().findByDigest(digest(1))).isPresent();
    }

    @Test
    void aTenantSeesItsOwnTheLatestFirst() {
        store.tokens().create(token("b", TENANT, NOW, null), digest(1));
        store.tokens().create(token("🪑", TENANT, NOW, NOW.minusSeconds(1)), digest(2));
        store.tokens().create(token("\uffee", TENANT, NOW, null), digest(3));
        store.tokens().create(token("late", TENANT, NOW.plusMillis(1), null), digest(4));
        store.tokens().create(token("other", OTHER_TENANT, NOW, null), digest(5));
        store.tokens().revoke(TENANT, "b", NOW);
        assertThat(store.tokens().list(TENANT))
                .extracting(IssuedToken::id)
                .containsExactly("late", "b", "\uffee", "🪑");
        assertThat(store.tokens().list(Tenant.of("initech"))).isEmpty();
    }

    @Test
    void aTokenIsRevokedOnce() {
        store.tokens().create(token("a"), digest(1));
        store.tokens().create(token("b"), digest(2));
        assertThat(store.tokens().revoke(TENANT, "a", NOW.plusSeconds(1))).isTrue();
        assertThat(store.tokens().revoke(TENANT, "a", NOW.plusSeconds(2))).isFalse();
        assertThat(found(1).revokedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(found(1).isLive(NOW)).isFalse();
        assertThat(found(2)).isEqualTo(token("b"));
    }

    @Test
    void nobodyRevokesWhatHeHasNot() {
        store.tokens().create(token("a"), digest(1));
        assertThat(store.tokens().revoke(OTHER_TENANT, "a", NOW)).isFalse();
        for (String unknown : List.of("A", "%", "_", "", "a ", "\ud83e\ude91", "\u0000")) {
            assertThat(store.tokens().revoke(TENANT, unknown, NOW))
                    .as("token '%s'", unknown)
                    .isFalse();
        }
        assertThat(found(1)).isEqualTo(token("a"));
    }

    @Test
    void ofAllWhoRevokeAtOnceOneDid() throws Exception {
        store.tokens().create(token("a"), digest(1));
        List<Boolean> revoked =
                Together.run(6, thread -> () -> store.tokens().revoke(TENANT, "a", NOW.plusSeconds(thread)));
        assertThat(Collections.frequency(revoked, true)).isEqualTo(1);
    }

    @Test
    void theLastUseIsTheLatestThatWasNoted() {
        store.tokens().create(token("a"), digest(1));
        store.tokens().create(token("b"), digest(2));
        store.tokens().used(Map.of("a", NOW.plusSeconds(5), "nobody's", NOW));
        assertThat(found(1).lastUsedAt()).isEqualTo(NOW.plusSeconds(5));
        store.tokens().used(Map.of("a", NOW.plusSeconds(4), "b", NOW.plusSeconds(3)));
        assertThat(found(1).lastUsedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(found(2).lastUsedAt()).isEqualTo(NOW.plusSeconds(3));
        store.tokens().used(Map.of());
        store.tokens().used(Map.of("a", NOW.plusSeconds(6)));
        assertThat(found(1).lastUsedAt()).isEqualTo(NOW.plusSeconds(6));
    }

    @Test
    void revokingAndUsingDoNotUndoEachOther() {
        store.tokens().create(token("a"), digest(1));
        store.tokens().used(Map.of("a", NOW.plusSeconds(1)));
        store.tokens().revoke(TENANT, "a", NOW.plusSeconds(2));
        store.tokens().used(Map.of("a", NOW.plusSeconds(3)));
        assertThat(found(1).lastUsedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(found(1).revokedAt()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void onlyLiveTokensHaveDomains() {
        store.tokens().create(token("a", TENANT, NOW, NOW.plusMillis(1)), digest(1));
        store.tokens().create(token("b", OTHER_TENANT, NOW, null), digest(2));
        store.tokens().create(token("c", OTHER_TENANT, NOW, null), digest(3));
        store.tokens().revoke(OTHER_TENANT, "c", NOW.plusSeconds(9));
        assertThat(store.tokens().domains(NOW)).containsExactlyInAnyOrder("a.example", "b.example");
        assertThat(store.tokens().domains(NOW.plusMillis(1))).containsExactly("b.example");
    }
}
