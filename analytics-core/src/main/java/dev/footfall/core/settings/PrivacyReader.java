package dev.footfall.core.settings;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code analytics.privacy.*}. */
final class PrivacyReader {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern COOKIE =
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}(=[!#-+\\--:<-\\[\\]-~]{0,512})?");
    private static final Keep USUAL = new Keep(Period.ofMonths(25));
    private static final List<String> FIELDS = List.of("tenant", "types", "keep");
    private static final String MODES =
            Arrays.stream(VisitorMode.values()).map(VisitorMode::label).collect(Collectors.joining(", "));

    private final SettingValues values;
    private final EventTypes known;

    /** @param known the types that rules may name */
    PrivacyReader(SettingValues values, EventTypes known) {
        this.values = values;
        this.known = known;
    }

    PrivacySettings settings() {
        return new PrivacySettings(
                header("analytics.privacy.country-header"),
                forwardedHeader("analytics.privacy.forwarded-header"),
                values.flag("analytics.privacy.principal", true),
                values.parse(
                        "analytics.privacy.visitors",
                        VisitorMode.COOKIELESS,
                        "one of " + MODES,
                        value -> VisitorMode.ofLabel(value).orElseThrow()),
                values.matching(
                        "analytics.privacy.consent-cookie",
                        COOKIE,
                        "the name of a cookie, or its name and value such as consent=yes"),
                values.flag("analytics.privacy.honour-signals", true),
                new RetentionSettings(keep("analytics.privacy.retention"), rules()));
    }

    private @Nullable String header(String name) {
        return values.matching(name, HEADER, "the name of a header, such as CF-IPCountry");
    }

    private @Nullable String forwardedHeader(String name) {
        String header = header(name);
        if ("Forwarded".equalsIgnoreCase(header)) {
            values.fault(
                    name,
                    String.valueOf(header),
                    "a header whose last entry is an address alone, such as X-Forwarded-For; entries of Forwarded have"
                            + " another form");
        }
        return header;
    }

    private Keep keep(String name) {
        return values.parse(name, USUAL, Keep.RIGHT, Keep::parse);
    }

    private List<RetentionRule> rules() {
        List<RetentionRule> rules = new ArrayList<>();
        for (int i = 0; isSet(prefix(i)); i++) {
            rules.add(rule(prefix(i)));
        }
        return rules;
    }

    private static String prefix(int index) {
        return "analytics.privacy.retention-rules[" + index + "].";
    }

    private boolean isSet(String prefix) {
        // All of them, so that each counts as read.
        return FIELDS.stream()
                        .filter(field -> values.text(prefix + field) != null)
                        .count()
                > 0;
    }

    private RetentionRule rule(String prefix) {
        if (values.text(prefix + "keep") == null) {
            values.fault(prefix + "keep", "", Keep.RIGHT);
        }
        Tenant tenant = values.text(prefix + "tenant") == null
                ? null
                : values.parse(prefix + "tenant", Tenant.of("default"), "1 to 128 characters", Tenant::of);
        return new RetentionRule(tenant, types(prefix + "types"), keep(prefix + "keep"));
    }

    private Set<String> types(String name) {
        Set<String> types = new HashSet<>();
        for (String type : values.list(name)) {
            Optional<EventType> found = known.find(type);
            if (found.isEmpty()) {
                values.fault(name, type, "event types that there are, separated by commas");
            } else if (RetentionSettings.isKeptForEver(found.get().name())) {
                values.fault(name, type, "none of those that say which devices and movies there are: they are kept");
            } else {
                types.add(found.get().name());
            }
        }
        return types;
    }
}
