package dev.footfall.core.access;

import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import dev.footfall.core.settings.TokenSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the settings. Keeps digests, and looks at every one of them whatever the answer, so that time tells
 * nothing.
 */
public final class SettingsTokens implements TokenStore {

    private final List<byte[]> digests;
    private final List<Caller> callers;

    public SettingsTokens(List<TokenSettings> tokens) {
        digests = tokens.stream().map(token -> digest(token.secret())).toList();
        callers = tokens.stream().map(SettingsTokens::caller).toList();
    }

    @Override
    public Optional<Caller> find(String token) {
        byte[] digest = digest(token);
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
        return callers.stream().anyMatch(caller -> caller.allowsDomain(hostAndPort));
    }

    private static Caller caller(TokenSettings token) {
        return new Caller(token.name(), token.tenant(), token.access(), token.workspaces(), token.domains());
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
