package dev.footfall.testkit.faulty;

import dev.footfall.access.IssuedToken;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wrong ways to keep tokens. */
final class TokenFaults {

    private static final String LISTED = "aTenantSeesItsOwnTheLatestFirst";
    private static final String REVOKED_ONCE = "aTokenIsRevokedOnce";
    private static final Instant LONG_AGO = Instant.EPOCH;

    static final List<Fault> ALL = List.of(
            fault(
                    "finds tokens by some of their digest",
                    List.of("onlyTheWholeDigestFindsIt"),
                    sound -> new Tokens(sound) {
                        @Override
                        public void create(IssuedToken token, byte[] digest) {
                            sound.create(token, Arrays.copyOf(digest, 31));
                        }

                        @Override
                        public Optional<IssuedToken> findByDigest(byte[] digest) {
                            return sound.findByDigest(Arrays.copyOf(digest, 31));
                        }
                    }),
            fault("revokes tokens of other tenants", List.of("nobodyRevokesWhatHeHasNot"), sound -> new Tokens(sound) {
                @Override
                public boolean revoke(Tenant tenant, String id, Instant at) {
                    return tenants.stream()
                            .map(owner -> sound.revoke(owner, id, at))
                            .reduce(false, Boolean::logicalOr);
                }
            }),
            fault(
                    "revokes a token again and again",
                    List.of(REVOKED_ONCE, "ofAllWhoRevokeAtOnceOneDid"),
                    sound -> new Tokens(sound) {
                        @Override
                        public boolean revoke(Tenant tenant, String id, Instant at) {
                            return sound.revoke(tenant, id, at)
                                    || sound.list(tenant).stream()
                                            .anyMatch(token -> token.id().equals(id));
                        }
                    }),
            fault("revokes nothing", List.of(REVOKED_ONCE, "onlyLiveTokensHaveDomains"), sound -> new Tokens(sound) {
                @Override
                public boolean revoke(Tenant tenant, String id, Instant at) {
                    return true;
                }
            }),
            fault(
                    "takes the use that was noted last for the latest",
                    List.of("theLastUseIsTheLatestThatWasNoted"),
                    sound -> new Tokens(sound) {
                        private final Map<String, Instant> last = new HashMap<>();

                        @Override
                        public void used(Map<String, Instant> lastUses) {
                            last.putAll(lastUses);
                        }

                        @Override
                        public Optional<IssuedToken> findByDigest(byte[] digest) {
                            return sound.findByDigest(digest).map(token -> token.lastUsedAt(last.get(token.id())));
                        }
                    }),
            fault(
                    "notes no uses",
                    List.of("theLastUseIsTheLatestThatWasNoted", "revokingAndUsingDoNotUndoEachOther"),
                    sound -> new Tokens(sound) {
                        @Override
                        public void used(Map<String, Instant> lastUses) {}
                    }),
            fault(
                    "forgets that a token was revoked once it is used",
                    List.of("revokingAndUsingDoNotUndoEachOther"),
                    sound -> new Tokens(sound) {
                        @Override
                        public Optional<IssuedToken> findByDigest(byte[] digest) {
                            return sound.findByDigest(digest)
                                    .map(token -> token.lastUsedAt() == null ? token : token.revokedAt(null));
                        }
                    }),
            fault("lists the oldest token first", List.of(LISTED), sound -> new Tokens(sound) {
                @Override
                public List<IssuedToken> list(Tenant tenant) {
                    List<IssuedToken> listed = new ArrayList<>(sound.list(tenant));
                    Collections.reverse(listed);
                    return listed;
                }
            }),
            fault("lists the tokens of all tenants", List.of(LISTED), sound -> new Tokens(sound) {
                @Override
                public List<IssuedToken> list(Tenant tenant) {
                    return tenants.stream()
                            .flatMap(owner -> sound.list(owner).stream())
                            .toList();
                }
            }),
            fault("lists only live tokens", List.of(LISTED), sound -> new Tokens(sound) {
                @Override
                public List<IssuedToken> list(Tenant tenant) {
                    return sound.list(tenant).stream()
                            .filter(token -> token.isLive(LONG_AGO))
                            .toList();
                }
            }),
            fault(
                    "opens domains of tokens that are over",
                    List.of("onlyLiveTokensHaveDomains"),
                    sound -> new Tokens(sound) {
                        @Override
                        public Set<String> domains(Instant at) {
                            return tenants.stream()
                                    .flatMap(tenant -> sound.list(tenant).stream())
                                    .flatMap(token -> token.domains().stream())
                                    .collect(Collectors.toSet());
                        }
                    }),
            fault(
                    "limits every token",
                    List.of("whatATokenLacksIsNotMadeUp", "nobodyRevokesWhatHeHasNot", REVOKED_ONCE),
                    sound -> new Tokens(sound) {
                        @Override
                        public void create(IssuedToken token, byte[] digest) {
                            super.create(
                                    new IssuedToken(
                                            token.id(),
                                            token.name(),
                                            token.tenant(),
                                            token.access(),
                                            token.workspaces(),
                                            token.domains(),
                                            0,
                                            token.createdAt(),
                                            token.createdBy(),
                                            token.expiresAt(),
                                            token.revokedAt(),
                                            token.lastUsedAt()),
                                    digest);
                        }
                    }));

    private TokenFaults() {}

    private static Fault fault(String name, List<String> foundBy, UnaryOperator<IssuedTokenStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.tokens(sound, spoil.apply(sound.tokens())));
    }

    /** Does what the sound store does, but for what a fault overrides. */
    private abstract static class Tokens implements IssuedTokenStore {

        final IssuedTokenStore sound;
        final Set<Tenant> tenants =
                Stream.of("acme", "globex", "initech").map(Tenant::of).collect(Collectors.toSet());

        Tokens(IssuedTokenStore sound) {
            this.sound = sound;
        }

        @Override
        public void create(IssuedToken token, byte[] digest) {
            sound.create(token, digest);
        }

        @Override
        public Optional<IssuedToken> findByDigest(byte[] digest) {
            return sound.findByDigest(digest);
        }

        @Override
        public List<IssuedToken> list(Tenant tenant) {
            return sound.list(tenant);
        }

        @Override
        public boolean revoke(Tenant tenant, String id, Instant at) {
            return sound.revoke(tenant, id, at);
        }

        @Override
        public void used(Map<String, Instant> lastUses) {
            sound.used(lastUses);
        }

        @Override
        public Set<String> domains(Instant at) {
            return sound.domains(at);
        }
    }
}
