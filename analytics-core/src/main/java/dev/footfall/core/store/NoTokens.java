package dev.footfall.core.store;

import dev.footfall.access.IssuedToken;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** No token was made at run time; to make one is refused. */
record NoTokens(IssuedTokenStore refusing) implements IssuedTokenStore {

    @Override
    public void create(IssuedToken token, byte[] digest) {
        refusing.create(token, digest);
    }

    @Override
    public Optional<IssuedToken> findByDigest(byte[] digest) {
        return Optional.empty();
    }

    @Override
    public List<IssuedToken> list(Tenant tenant) {
        return refusing.list(tenant);
    }

    @Override
    public boolean revoke(Tenant tenant, String id, Instant at) {
        return refusing.revoke(tenant, id, at);
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        refusing.used(lastUses);
    }

    @Override
    public Set<String> domains(Instant at) {
        return Set.of();
    }
}
