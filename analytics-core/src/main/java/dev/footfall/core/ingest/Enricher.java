package dev.footfall.core.ingest;

import dev.footfall.access.Tenant;
import dev.footfall.core.session.Sessions;
import dev.footfall.core.visitor.Visitors;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import dev.footfall.device.DeviceDetector;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Text;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.CountryResolver;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fills in what an event does not say of itself. */
final class Enricher {

    /** What an application calls itself; everything else that shows pages is the web. */
    private static final Set<String> APP_PLATFORMS = Set.of("ios", "android");

    private static final int MAX_HEADER = 2048;

    private final Tenant tenant;
    private final DeviceDetector detector;
    private final CountryResolver countries;
    private final EventIds ids;
    private final Clock clock;

    Enricher(Tenant tenant, DeviceDetector detector, CountryResolver countries, EventIds ids, Clock clock) {
        this.tenant = tenant;
        this.detector = detector;
        this.countries = countries;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everything that can be told without a store. */
    void enrich(EventDraft draft) {
        if (draft.id() == null) {
            draft.id(ids.next());
        }
        if (draft.tenant() == null) {
            draft.tenant(tenant);
        }
        if (draft.createdAt() == null) {
            draft.createdAt(clock.instant());
        }
        if (draft.occurredAt() == null) {
            draft.occurredAt(draft.createdAt());
        }
        page(draft);
        device(draft);
        if (draft.country() == null && !draft.client().server()) {
            draft.country(countries.country(draft.client()));
        }
    }

    private static void page(EventDraft draft) {
        Client client = draft.client();
        if (draft.domain() == null) {
            String host = host(client.origin());
            draft.domain(host == null ? host(client.referer()) : host);
        }
        if (draft.referer() == null) {
            draft.referer(header(client.referer()));
        }
    }

    private void device(EventDraft draft) {
        Client client = draft.client();
        boolean fromHeader = draft.userAgent() == null;
        if (fromHeader) {
            draft.userAgent(header(client.userAgent()));
        }
        DetectedDevice device = detector.detect(draft.userAgent(), client.hints());
        // A server's own HTTP library says nothing about the visitor on whose behalf it reports.
        boolean robot =
                device.category() == DeviceCategory.BOT || (device.httpLibrary() && !(fromHeader && client.server()));
        draft.bot(draft.bot() || robot);
        if (draft.category() == null) {
            draft.category(robot ? DeviceCategory.BOT : device.category());
        }
        if (draft.platform() == null && device.system() != null) {
            draft.platform(APP_PLATFORMS.contains(device.system()) ? device.system() : "web");
        }
    }

    /** Who did it and in which session, as far as neither is said: for the writer's thread, with the store at hand. */
    static void identify(EventDraft draft, Visitors visitors, Sessions sessions) {
        Client client = draft.client();
        Tenant owner = draft.tenant();
        Instant received = draft.createdAt();
        Instant at = draft.occurredAt();
        if (owner == null || received == null || at == null) {
            throw new IllegalStateException("an event is identified after it is enriched");
        }
        String said = draft.visitor();
        String visitor = said == null ? visitors.pseudonym(owner, client, received) : said;
        if (visitor != null && !draft.bot()) {
            visitor = session(
                    draft,
                    sessions,
                    owner,
                    visitor,
                    () -> said == null ? visitors.pseudonymBefore(owner, client, received) : null,
                    at);
        }
        draft.visitor(visitor);
        // Nothing that is stored needs it any more, least of all the address.
        draft.client(Client.UNKNOWN);
    }

    /** Whose session it is then. */
    private static String session(
            EventDraft draft,
            Sessions sessions,
            Tenant owner,
            String visitor,
            Supplier<@Nullable String> before,
            Instant at) {
        String said = draft.session();
        if (said != null) {
            sessions.seen(owner, visitor, said, at);
            return visitor;
        }
        Sessions.Found found = sessions.of(owner, visitor, before, at);
        draft.session(found.id());
        return found.visitor();
    }

    private static @Nullable String header(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String start = value.length() <= MAX_HEADER ? value : value.substring(0, MAX_HEADER);
        return Text.firstUnstorable(start) < 0 ? start : null;
    }

    private static @Nullable String host(@Nullable String page) {
        if (page == null || page.length() > MAX_HEADER) {
            return null;
        }
        try {
            String host = new URI(page).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
