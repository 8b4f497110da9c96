package dev.footfall.core.access;

import dev.footfall.access.InvalidTokenRequestException;
import dev.footfall.access.TokenRequest;
import dev.footfall.core.settings.TokenRules;
import dev.footfall.core.vocabulary.FaultList;
import dev.footfall.event.Text;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds everything that is wrong with a token that is wanted. */
final class TokenRequestCheck {

    private static final int MAX_NAME = 128;
    private static final int MAX_ENTRIES = 100;
    private static final String SHORT = "1 to " + MAX_NAME + " characters that can be printed";

    private final FaultList faults = new FaultList(List.of());
    private final TokenRequest wanted;

    private TokenRequestCheck(TokenRequest wanted) {
        this.wanted = wanted;
    }

    /** @throws InvalidTokenRequestException if there is anything */
    static void check(TokenRequest wanted, Instant now) {
        TokenRequestCheck check = new TokenRequestCheck(wanted);
        check.checkName();
        check.checkAccess();
        check.checkWorkspaces();
        check.checkDomains();
        check.checkRequests();
        check.checkEnd(now);
        if (!check.faults.isEmpty()) {
            Map<String, String> byField = new LinkedHashMap<>();
            check.faults.all().forEach(fault -> byField.putIfAbsent(fault.field(), fault.message()));
            throw new InvalidTokenRequestException(byField);
        }
    }

    private void checkName() {
        if (!isShort(wanted.name())) {
            faults.add("name", SHORT, wanted.name());
        } else if (TokenRules.isReserved(wanted.name())) {
            faults.add("name", TokenRules.NAMES, wanted.name());
        }
    }

    private void checkAccess() {
        if (wanted.access().isEmpty()) {
            faults.missing("access", "and must be any of read, write, admin");
        } else if (TokenRules.isPublicAdmin(wanted.access(), wanted.domains())) {
            faults.add(
                    "access",
                    "read or write where there are domains, because anybody can read the token of a page",
                    "admin");
        }
    }

    private void checkWorkspaces() {
        checkCount("workspaces", wanted.workspaces());
        wanted.workspaces().stream()
                .filter(workspace -> !isShort(workspace))
                .sorted()
                .findFirst()
                .ifPresent(wrong -> faults.add("workspaces", "made of ids of " + SHORT, wrong));
    }

    private void checkDomains() {
        checkCount("domains", wanted.domains());
        wanted.domains().stream()
                .filter(domain -> !TokenRules.isDomain(domain))
                .sorted()
                .findFirst()
                .ifPresent(wrong -> faults.add("domains", TokenRules.DOMAINS, wrong));
    }

    private void checkCount(String field, Set<String> entries) {
        if (entries.size() > MAX_ENTRIES) {
            faults.add(field, "at most " + MAX_ENTRIES, entries.size());
        }
    }

    private void checkRequests() {
        Integer requests = wanted.requestsPerMinute();
        if (requests != null && (requests < 1 || requests > TokenRules.MAX_REQUESTS_PER_MINUTE)) {
            faults.add("requestsPerMinute", "a whole number from 1 to " + TokenRules.MAX_REQUESTS_PER_MINUTE, requests);
        }
    }

    private void checkEnd(Instant now) {
        Instant end = wanted.expiresAt();
        if (end != null && (!end.isAfter(now) || end.isAfter(TimeRange.ALL.to()))) {
            faults.add("expiresAt", "later than now, " + now + ", and before the year 10000", end);
        }
    }

    private static boolean isShort(String text) {
        return !text.isBlank()
                && text.length() <= MAX_NAME
                && Text.firstUnstorable(text) < 0
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
