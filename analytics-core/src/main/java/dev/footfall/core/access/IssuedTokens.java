package dev.footfall.core.access;

import dev.footfall.access.Caller;
import dev.footfall.access.CreatedToken;
import dev.footfall.access.InvalidTokenRequestException;
import dev.footfall.access.IssuedToken;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import dev.footfall.access.TokenRequest;
import dev.footfall.access.TokenStore;
import dev.footfall.access.Tokens;
import dev.footfall.audit.AuditAction;
import dev.footfall.core.audit.Audits;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are made at run time. What the store says of one holds for {@value Lookups#KEPT_SECONDS} seconds. Other
 * tokens are somebody else's to recognise, and cost the store nothing.
 */
public final class IssuedTokens implements TokenStore, Tokens {

    /** Of one tenant. */
    static final int MAX_LIVE = 1_000;

    private final TokenStore others;
    private final IssuedTokenStore store;
    private final Audits audits;
    private final Clock clock;
    private final Lookups<IssuedToken> known;
    private final IssuedDomains domains;
    private final LastUses uses;
    private final TokenSecrets secrets = new TokenSecrets();

    /** Asks the others first. */
    public IssuedTokens(TokenStore others, IssuedTokenStore store, Audits audits, Clock clock) {
        this(others, store, audits, clock, Ticker.systemTicker());
    }

    IssuedTokens(TokenStore others, IssuedTokenStore store, Audits audits, Clock clock, Ticker ticker) {
        this.others = others;
        this.store = store;
        this.audits = audits;
        this.clock = clock;
        // By digests: secrets are not kept in memory either, and time tells nothing of them.
        this.known = new Lookups<>(digest -> store.findByDigest(HexFormat.of().parseHex(digest)), ticker);
        this.domains = new IssuedDomains(store, clock, ticker);
        this.uses = new LastUses(store, ticker);
    }

    /**
     * As the others know it, or else as it was made.
     *
     * @throws dev.footfall.StoreUnavailableException if it looks like one that was made, and the store cannot tell now
     */
    @Override
    public Optional<Caller> find(String token) {
        Optional<Caller> caller = others.find(token);
        if (caller.isPresent() || !TokenSecrets.isOurs(token)) {
            return caller;
        }
        Instant now = now();
        Optional<IssuedToken> live =
                known.find(HexFormat.of().formatHex(Digest.of(token))).filter(found -> found.isLive(now));
        live.ifPresent(found -> uses.note(found.id(), now));
        return live.map(IssuedTokens::caller);
    }

    private static Caller caller(IssuedToken token) {
        return new Caller(
                token.name(),
                token.tenant(),
                token.access(),
                token.workspaces(),
                token.domains(),
                null,
                token.id(),
                token.requestsPerMinute());
    }

    @Override
    public boolean knowsDomain(String hostAndPort) {
        return others.knowsDomain(hostAndPort) || domains.has(hostAndPort);
    }

    @Override
    public CreatedToken create(TokenRequest wanted) {
        return create(Audits.HOST, wanted);
    }

    /** As {@link #create(TokenRequest)}, for somebody else than the application itself. */
    public CreatedToken create(String actor, TokenRequest wanted) {
        Instant now = now();
        TokenRequestCheck.check(wanted, now);
        requireRoom(wanted.tenant(), now);
        String secret = secrets.next();
        IssuedToken token = token(actor, wanted, now);
        store.create(token, Digest.of(secret));
        domains.forget();
        audits.record(token.tenant(), actor, AuditAction.TOKEN_CREATED, token.id(), null);
        return new CreatedToken(token, secret);
    }

    /** The list of a tenant, and what is to be known of domains, must not grow without end. */
    private void requireRoom(Tenant tenant, Instant now) {
        long live =
                store.list(tenant).stream().filter(token -> token.isLive(now)).count();
        if (live >= MAX_LIVE) {
            throw new InvalidTokenRequestException(
                    Map.of("tenant", "tenant has " + MAX_LIVE + " live tokens; revoke some"));
        }
    }

    private static IssuedToken token(String actor, TokenRequest wanted, Instant now) {
        @Nullable Instant end = wanted.expiresAt();
        return new IssuedToken(
                UUID.randomUUID().toString(),
                wanted.name(),
                wanted.tenant(),
                wanted.access(),
                wanted.workspaces(),
                wanted.domains(),
                wanted.requestsPerMinute(),
                now,
                actor,
                end == null ? null : end.truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
    }

    @Override
    public List<IssuedToken> list(Tenant tenant) {
        return list(Audits.HOST, tenant);
    }

    /** As {@link #list(Tenant)}, for somebody else than the application itself. */
    public List<IssuedToken> list(String actor, Tenant tenant) {
        List<IssuedToken> all = store.list(tenant);
        audits.record(tenant, actor, AuditAction.TOKENS_READ, null, (long) all.size());
        return all;
    }

    @Override
    public boolean revoke(Tenant tenant, String id) {
        return revoke(Audits.HOST, tenant, id);
    }

    /** As {@link #revoke(Tenant, String)}, for somebody else than the application itself. */
    public boolean revoke(String actor, Tenant tenant, String id) {
        boolean ended = store.revoke(tenant, id, now());
        if (ended) {
            known.forget(token -> token.id().equals(id));
            domains.forget();
            audits.record(tenant, actor, AuditAction.TOKEN_REVOKED, id, null);
        }
        return ended;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Notes the last uses, for no longer than that. */
    public void close(Duration patience) {
        uses.close(patience);
    }
}
