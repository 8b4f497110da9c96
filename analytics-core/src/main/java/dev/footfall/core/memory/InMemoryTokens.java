package dev.footfall.core.memory;

import dev.footfall.access.IssuedToken;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import dev.footfall.event.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

record InMemoryTokens(Memory memory) implements IssuedTokenStore {

    private static final Comparator<IssuedToken> LATEST_FIRST =
            Comparator.comparing(IssuedToken::createdAt).reversed().thenComparing(IssuedToken::id, Text.BY_CODE_POINT);

    @Override
    public void create(IssuedToken token, byte[] digest) {
        memory.tokens(kept -> kept.add(KeptToken.of(token, digest)));
    }

    @Override
    public Optional<IssuedToken> findByDigest(byte[] digest) {
        return memory.tokens(kept -> kept.stream()
                .filter(token -> token.has(digest))
                .map(KeptToken::token)
                .findFirst());
    }

    @Override
    public List<IssuedToken> list(Tenant tenant) {
        return memory.tokens(kept -> kept.stream()
                .map(KeptToken::token)
                .filter(token -> token.tenant().equals(tenant))
                .sorted(LATEST_FIRST)
                .toList());
    }

    @Override
    public boolean revoke(Tenant tenant, String id, Instant at) {
        return change(
                token -> token.tenant().equals(tenant) && token.id().equals(id) && token.revokedAt() == null,
                token -> token.revokedAt(at));
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        lastUses.forEach((id, at) -> change(
                token -> token.id().equals(id)
                        && (token.lastUsedAt() == null || token.lastUsedAt().isBefore(at)),
                token -> token.lastUsedAt(at)));
    }

    @Override
    public Set<String> domains(Instant at) {
        return memory.tokens(kept -> kept.stream()
                .map(KeptToken::token)
                .filter(token -> token.isLive(at))
                .flatMap(token -> token.domains().stream())
                .collect(Collectors.toSet()));
    }

    private boolean change(Predicate<IssuedToken> which, UnaryOperator<IssuedToken> change) {
        return memory.tokens(kept -> {
            boolean any = kept.stream().anyMatch(one -> which.test(one.token()));
            kept.replaceAll(
                    one -> which.test(one.token()) ? new KeptToken(change.apply(one.token()), one.digest()) : one);
            return any;
        });
    }
}
