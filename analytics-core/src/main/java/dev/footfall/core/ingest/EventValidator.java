package dev.footfall.core.ingest;

import dev.footfall.core.settings.IngestSettings;
import dev.footfall.core.vocabulary.FaultList;
import dev.footfall.core.vocabulary.PageHost;
import dev.footfall.core.vocabulary.TypeRules;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import dev.footfall.event.Fault;
import dev.footfall.event.Part;
import dev.footfall.event.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with an event, and brings spellings into their canonical form. */
final class EventValidator {

    /** Clocks of senders may be wrong by a time zone, but not by more. */
    private static final Duration MAX_AHEAD = Duration.ofHours(24);

    private static final long MAX_DURATION = Duration.ofDays(366).toMillis();

    /** Of numbers without a bound a single one could make a database refuse to add up a tenant's events. */
    private static final double MAX_METRIC = 1e15;

    /** What scripts send for an id they do not have: taken at its word, it would make one person of all strangers. */
    private static final Set<String> NO_IDS = Set.of("null", "undefined", "NaN", "[object Object]");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9][a-z0-9 ._-]{0,31}");

    private final EventTypes types;
    private final IngestSettings settings;
    private final JsonLimits jsonLimits;
    private final Clock clock;

    EventValidator(EventTypes types, IngestSettings settings, Clock clock) {
        this.types = types;
        this.settings = settings;
        this.jsonLimits = new JsonLimits(settings);
        this.clock = clock;
    }

    /** What is wrong; empty when nothing is, and then the draft's spellings are canonical. */
    List<Fault> validate(EventDraft draft) {
        FaultList faults = new FaultList(draft.faults());
        ids(draft, faults);
        texts(draft, faults);
        amounts(draft, faults);
        jsonLimits.check("eventMetadata", draft.metadata(), faults);
        jsonLimits.check("configuration", draft.configuration(), faults);
        Optional<EventType> type = types.find(draft.type());
        if (type.isEmpty()) {
            faults.add("eventType", "the name of a known type of event", draft.type());
        } else {
            draft.type(type.get().name());
            vocabulary(draft, type.get(), faults);
        }
        return faults.all();
    }

    private void vocabulary(EventDraft draft, EventType type, FaultList faults) {
        for (String field : type.needs()) {
            if (!RequiredField.isSaid(field, draft)) {
                faults.missing(field, "for '" + type.name() + "'");
            }
        }
        if (type.needsSession() && !namesSomebody(draft)) {
            faults.missing("sessionId", "for '" + type.name() + "', or a visitor");
        }
        if (faults.isEmpty()) {
            TypeRules.apply(draft, faults);
            draft.detail(type.detailOf(draft.metadata()));
        }
    }

    private static boolean namesSomebody(EventDraft draft) {
        return draft.session() != null
                || draft.visitor() != null
                || draft.client().address() != null;
    }

    private void ids(EventDraft draft, FaultList faults) {
        id("assetId", draft.asset(), faults);
        id("userId", draft.user(), faults);
        id("sessionId", draft.session(), faults);
        id("visitorId", draft.visitor(), faults);
        id("deviceId", draft.device(), faults);
        id("configId", draft.config(), faults);
        id("workspaceId", draft.workspace(), faults);
    }

    private void id(String field, @Nullable String id, FaultList faults) {
        if (id == null) {
            return;
        }
        if (id.isBlank() || id.length() > settings.maxIdLength()) {
            faults.add(field, "1 to " + settings.maxIdLength() + " characters", id);
        } else if (NO_IDS.contains(id)) {
            faults.add(field, "an id; leave it out where there is none", id);
        } else if (Text.firstUnstorable(id) >= 0 || id.chars().anyMatch(Character::isISOControl)) {
            faults.add(field, "text without control characters", id);
        }
    }

    private void texts(EventDraft draft, FaultList faults) {
        text("device", draft.userAgent(), faults);
        text("referer", draft.referer(), faults);
        String country = draft.country();
        if (country != null) {
            draft.country(country.toUpperCase(Locale.ROOT));
            matches("country", draft.country(), COUNTRY, "an ISO 3166-1 code of two letters", faults);
        }
        String platform = draft.platform();
        if (platform != null) {
            draft.platform(platform.toLowerCase(Locale.ROOT));
            matches("platform", draft.platform(), PLATFORM, "1 to 32 letters, digits, blanks, dots or dashes", faults);
        }
        String domain = draft.domain();
        if (domain != null) {
            domain(draft, domain, faults);
        }
    }

    private static void domain(EventDraft draft, String domain, FaultList faults) {
        String host = PageHost.of(domain);
        if (host == null) {
            faults.add("domain", "the host of a page, such as shop.example", domain);
        } else {
            draft.domain(host);
        }
    }

    private static void matches(String field, @Nullable String value, Pattern pattern, String right, FaultList faults) {
        if (value != null && !pattern.matcher(value).matches()) {
            faults.add(field, right, value);
        }
    }

    private void text(String field, @Nullable String text, FaultList faults) {
        if (text == null) {
            return;
        }
        if (Text.firstUnstorable(text) >= 0) {
            faults.add(field, "Unicode text without NUL", text);
        } else if (text.length() > settings.maxStringBytes() / 3 && Text.utf8Bytes(text) > settings.maxStringBytes()) {
            faults.add(field, "at most " + settings.maxStringBytes() + " bytes", text);
        }
    }

    private void amounts(EventDraft draft, FaultList faults) {
        if (!(Math.abs(draft.metric()) <= MAX_METRIC)) {
            faults.add("metric", "a number from -1e15 to 1e15", draft.metric());
        } else {
            // There is one zero only.
            draft.metric(draft.metric() + 0.0);
        }
        for (Part part : draft.parts()) {
            Double amount = part.amount();
            if (amount != null && !(Math.abs(amount) <= MAX_METRIC)) {
                faults.add("parts", "of amounts from -1e15 to 1e15", amount);
            }
        }
        Long duration = draft.duration();
        if (duration != null && (duration < 0 || duration > MAX_DURATION)) {
            faults.add("duration", "0 to " + MAX_DURATION + " ms", duration);
        }
        Instant occurredAt = draft.occurredAt();
        if (occurredAt == null) {
            return;
        }
        if (occurredAt.isBefore(Instant.EPOCH)) {
            faults.add("occurredAt", "1970 or later", occurredAt);
        } else if (occurredAt.isAfter(clock.instant().plus(MAX_AHEAD))) {
            faults.add("occurredAt", "at most 24 hours ahead of the server's clock", occurredAt);
        }
    }
}
