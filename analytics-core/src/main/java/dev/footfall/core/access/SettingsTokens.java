package dev.footfall.core.access;

import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import dev.footfall.core.settings.TokenSettings;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the settings. Keeps digests, and looks at every one of them whatever the answer, so that time tells
 * nothing.
 */
public final class SettingsTokens implements TokenStore {

    private final List<byte[]> digests;
    private final List<Caller> callers;
    private final Domains domains;

    public SettingsTokens(List<TokenSettings> tokens) {
        digests = tokens.stream().map(token -> Digest.of(token.secret())).toList();
        callers = IntStream.range(0, tokens.size())
                .mapToObj(index -> caller(tokens.get(index), index))
                .toList();
        domains = Domains.of(
                callers.stream().flatMap(caller -> caller.domains().stream()).toList());
    }

    @Override
    public Optional<Caller> find(String token) {
        byte[] digest = Digest.of(token);
        @Nullable Caller found = null;
        for (int i = 0; i < digests.size(); i++) {
            if (MessageDigest.isEqual(digests.get(i), digest)) {
                found = callers.get(i);
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public boolean knowsDomain(String hostAndPort) {
        return domains.have(hostAndPort);
    }

    /** Names may be given twice; places are not. */
    private static Caller caller(TokenSettings token, int index) {
        return new Caller(
                token.name(),
                token.tenant(),
                token.access(),
                token.workspaces(),
                token.domains(),
                null,
                "analytics.tokens[" + index + "]",
                token.requestsPerMinute());
    }
}
