package dev.footfall.core.ingest;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.core.acquisition.Acquisition;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.session.Sessions;
import dev.footfall.core.visitor.Visitors;
import dev.footfall.core.vocabulary.PageHost;
import dev.footfall.device.ClientHints;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import dev.footfall.device.DeviceDetector;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Text;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.CountryResolver;
import dev.footfall.visitor.Sender;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in what an event does not say of itself. */
final class Enricher {

    /** What an application calls itself; everything else that shows pages is the web. */
    private static final Set<String> APP_PLATFORMS = Set.of("ios", "android");

    /** What only devices report. */
    private static final Set<String> OF_DEVICES =
            Set.of(ViewerSession.TYPE, Device.REGISTERED, Device.HEARTBEAT, Device.FROZEN, Device.UNFROZEN);

    private static final int MAX_HEADER = 2048;

    /** The longest that is one has 45 characters, and a zone behind it. */
    private static final int MAX_ADDRESS = 64;

    private static final Logger log = LoggerFactory.getLogger(Enricher.class);
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final QuietLog quiet = new QuietLog(log);
    private final Acquisition acquisition = Acquisition.standard();
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

    /**
     * Everything that can be told without a store.
     *
     * @param receivedAt when it was received; null: the draft says so itself, or else now
     */
    void enrich(EventDraft draft, @Nullable Instant receivedAt) {
        if (draft.id() == null) {
            draft.id(ids.next());
        }
        if (draft.tenant() == null) {
            draft.tenant(tenant);
        }
        if (receivedAt != null) {
            draft.createdAt(receivedAt);
        } else if (draft.createdAt() == null) {
            draft.createdAt(clock.instant());
        }
        if (draft.occurredAt() == null) {
            draft.occurredAt(draft.createdAt());
        }
        String saidReferer = draft.referer();
        page(draft);
        if (draft.source() == null) {
            draft.source(acquisition.of(draft));
        }
        if (draft.type().equals(Device.HEARTBEAT)) {
            address(draft);
        }
        device(draft);
        if (draft.client().optedOut()) {
            // What brought somebody is known by now, and no more than that is.
            draft.referer(saidReferer);
        } else if (draft.country() == null && !draft.client().isServer()) {
            draft.country(country(draft.client()));
        }
    }

    /** Of a heartbeat the sender's address is kept, whatever it says itself. */
    private static void address(EventDraft draft) {
        String address = draft.client().address();
        if (address != null && address.length() <= MAX_ADDRESS && Text.firstUnstorable(address) < 0) {
            Map<String, @Nullable Object> metadata =
                    new LinkedHashMap<>(draft.metadata().asMap());
            metadata.put("ip", address);
            draft.metadata(metadata);
        }
    }

    private static void page(EventDraft draft) {
        Client client = draft.client();
        if (draft.domain() == null) {
            String host = host(client.origin());
            draft.domain(host == null ? hostOfPage(client) : host);
        }
        if (draft.referer() == null) {
            draft.referer(header(client.referer()));
        }
    }

    /** Who asks for a page comes from the one that the Referer names, and who sends events stands on it. */
    private static @Nullable String hostOfPage(Client client) {
        if (client.sender() != Sender.VISITOR) {
            return host(client.referer());
        }
        String host = client.host();
        return host == null ? null : PageHost.of(host);
    }

    private void device(EventDraft draft) {
        Client client = draft.client();
        String userAgent = draft.userAgent() == null ? header(client.userAgent()) : draft.userAgent();
        if (!client.optedOut()) {
            draft.userAgent(userAgent);
        }
        DetectedDevice device = detected(userAgent, client.hints());
        // What stands in a shop may run on anything. Of others, a program that shows a token reports on behalf of
        // visitors; one that asks for pages is a visitor of its own.
        boolean isOfDevice = OF_DEVICES.contains(draft.type());
        boolean robot = !isOfDevice
                && (device.category() == DeviceCategory.BOT
                        || (device.httpLibrary() && client.sender() == Sender.VISITOR));
        draft.bot(draft.bot() || robot);
        if (draft.category() == null) {
            boolean isMistaken = isOfDevice && device.category() == DeviceCategory.BOT;
            draft.category(robot ? DeviceCategory.BOT : isMistaken ? DeviceCategory.OTHER : device.category());
        }
        if (draft.platform() == null && device.system() != null) {
            draft.platform(APP_PLATFORMS.contains(device.system()) ? device.system() : "web");
        }
    }

    /** The host's detector may fail; an event without a device is better than none. */
    private DetectedDevice detected(@Nullable String userAgent, ClientHints hints) {
        try {
            return Objects.requireNonNull(detector.detect(userAgent, hints), "no device");
        } catch (RuntimeException | LinkageError e) {
            quiet.warn("A device cannot be told", e);
            log.debug("A device cannot be told", e);
            return DetectedDevice.UNKNOWN;
        }
    }

    private @Nullable String country(Client client) {
        try {
            String country = countries.country(client);
            return country != null && COUNTRY.matcher(country).matches() ? country : null;
        } catch (RuntimeException | LinkageError e) {
            quiet.warn("A country cannot be told", e);
            log.debug("A country cannot be told", e);
            return null;
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
            return host == null ? null : PageHost.of(host);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
