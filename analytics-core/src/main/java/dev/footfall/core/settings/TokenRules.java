package dev.footfall.core.settings;

import dev.footfall.access.Access;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What every token must be like, whoever makes it. */
public final class TokenRules {

    /** What a message says that domains must be. */
    public static final String DOMAINS = "hosts of pages such as shop.example, *.shop.example or localhost:8080";

    public static final int MAX_REQUESTS_PER_MINUTE = 1_000_000;

    /** What a message says that names must be. */
    public static final String NAMES =
            "another name: host and whoever has the address are what the audit trail calls those who have none";

    private static final Set<String> RESERVED = Set.of("host", "whoever has the address");
    private static final Pattern DOMAIN = Pattern.compile("(\\*\\.)?[A-Za-z0-9._-]+(:\\d{1,5})?");
    private static final int MAX_DOMAIN = 255;

    private TokenRules() {}

    /** Whether the audit trail calls somebody else so. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    public static boolean isDomain(String text) {
        return text.length() <= MAX_DOMAIN && DOMAIN.matcher(text).matches();
    }

    /** Anybody can read the token of a page: it must not open what is for administrators. */
    public static boolean isPublicAdmin(Set<Access> access, Set<String> domains) {
        return access.contains(Access.ADMIN) && !domains.isEmpty();
    }
}
