package dev.footfall.core.settings;

import dev.footfall.access.Access;
import dev.footfall.access.Tenant;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code analytics.tokens[i].*}; the list ends at the first index of which nothing is set; what is set beyond is
 * a fault that {@link UnreadNames} finds.
 */
final class TokenReader {

    private static final Logger log = LoggerFactory.getLogger(TokenReader.class);
    private static final List<String> FIELDS =
            List.of("name", "secret", "tenant", "workspaces", "access", "domains", "requests-per-minute");

    /** Shorter ones are within reach of whoever tries long enough. */
    private static final int SAFE_LENGTH = 16;

    private final SettingValues values;
    private final Set<String> secrets = new HashSet<>();

    TokenReader(SettingValues values) {
        this.values = values;
    }

    List<TokenSettings> tokens() {
        List<TokenSettings> tokens = new ArrayList<>();
        for (int i = 0; isSet(prefix(i)); i++) {
            tokens.add(token(prefix(i), i));
        }
        return tokens;
    }

    private static String prefix(int index) {
        return "analytics.tokens[" + index + "].";
    }

    private boolean isSet(String prefix) {
        return FIELDS.stream().anyMatch(field -> values.text(prefix + field) != null);
    }

    private TokenSettings token(String prefix, int index) {
        String name = values.text(prefix + "name");
        if (name != null && TokenRules.isReserved(name)) {
            values.fault(prefix + "name", name, TokenRules.NAMES);
        }
        Set<Access> access = access(prefix + "access");
        Set<String> domains = domains(prefix + "domains");
        if (TokenRules.isPublicAdmin(access, domains)) {
            values.fault(
                    prefix + "access",
                    "admin",
                    "read or write: anybody can read the token of a page, which has domains");
        }
        return new TokenSettings(
                name == null ? "token " + index : name,
                secret(prefix + "secret"),
                tenant(prefix + "tenant"),
                Set.copyOf(values.list(prefix + "workspaces")),
                access,
                domains,
                values.optionalCount(prefix + "requests-per-minute", 1, TokenRules.MAX_REQUESTS_PER_MINUTE));
    }

    private String secret(String name) {
        String secret = values.text(name);
        if (secret == null) {
            values.fault(name, "", "a secret; 32 random characters are a good one");
            return "";
        }
        if (!secrets.add(secret)) {
            values.fault(name, "(secret)", "different from the secret of every other token");
        }
        if (secret.length() < SAFE_LENGTH) {
            log.warn(
                    "{} has fewer than {} characters, and can be guessed; 32 random characters are a good one",
                    name,
                    SAFE_LENGTH);
        }
        return secret;
    }

    private Tenant tenant(String name) {
        if (values.text(name) == null) {
            values.fault(name, "", "1 to 128 characters");
        }
        return values.parse(name, Tenant.of("default"), "1 to 128 characters", Tenant::of);
    }

    private Set<Access> access(String name) {
        String right = "any of read, write, admin";
        if (values.list(name).isEmpty()) {
            values.fault(name, "", right);
        }
        return values.parse(
                name,
                Set.of(),
                right,
                value -> values.list(name).stream()
                        .map(access -> Access.valueOf(access.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
    }

    private Set<String> domains(String name) {
        String right = "hosts of pages, separated by commas, such as shop.example, *.shop.example or localhost:8080";
        Set<String> domains = Set.copyOf(values.list(name));
        Stream<String> wrong = domains.stream().filter(domain -> !TokenRules.isDomain(domain));
        wrong.forEach(domain -> values.fault(name, domain, right));
        return domains;
    }
}
