package dev.footfall.servlet.events;

import dev.footfall.access.Access;
import dev.footfall.audience.Device;
import dev.footfall.core.vocabulary.PageHost;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is stored under an id from those who happen to know the id. A new event is told by what it says and by the
 * ms in which it was received, which no other event shares unless it says the same.
 */
final class KnownEvents {

    private final EventTypes types;

    KnownEvents(EventTypes types) {
        this.types = types;
    }

    /**
     * What the caller may be told, in the order given.
     *
     * @throws Problem if one of them is in a workspace that is closed to the caller
     */
    List<Event> shown(Call call, List<OfferedEvent> offered, List<Event> stored) {
        List<Event> shown = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            shown.add(shown(call, i, offered.get(i), stored.get(i)));
        }
        return shown;
    }

    private Event shown(Call call, int index, OfferedEvent offered, Event stored) {
        if (!offered.isNamed() || call.permitsEventOf(Access.READ, stored.workspace())) {
            return stored;
        }
        Event said = said(offered.draft());
        if (isStored(said, stored)) {
            return stored;
        }
        if (!call.permitsEventOf(Access.WRITE, stored.workspace())) {
            throw Problem.forbidden("the id of event " + index + " is known in a workspace that the token does not"
                    + " allow; it changed nothing, and the new events of the request are stored");
        }
        return said;
    }

    /** The event with nothing in it that was not sent. */
    private Event said(EventDraft sent) {
        EventDraft said = sent.copy();
        types.find(sent.type()).map(EventType::name).ifPresent(said::type);
        if (said.occurredAt() == null) {
            said.occurredAt(said.createdAt());
        }
        return said.toEvent();
    }

    private static boolean isStored(Event said, Event stored) {
        return said.createdAt().equals(stored.createdAt())
                && said.occurredAt().equals(stored.occurredAt())
                && said.type().equals(stored.type())
                && metadata(said).equals(metadata(stored))
                && said.configuration().equals(stored.configuration())
                && said.metric() == stored.metric()
                && Objects.equals(said.workspace(), stored.workspace())
                && Objects.equals(said.asset(), stored.asset())
                && Objects.equals(said.user(), stored.user())
                && Objects.equals(said.device(), stored.device())
                && Objects.equals(said.config(), stored.config())
                && agrees(said, stored);
    }

    /** Without the address that ingestion puts into a heartbeat, whatever is said. */
    private static Map<String, @Nullable Object> metadata(Event event) {
        Map<String, @Nullable Object> metadata = event.metadata().asMap();
        if (!event.type().equals(Device.HEARTBEAT) || !metadata.containsKey("ip")) {
            return metadata;
        }
        Map<String, @Nullable Object> others = new HashMap<>(metadata);
        others.remove("ip");
        return others;
    }

    /** What ingestion fills in where it is not said. */
    private static boolean agrees(Event said, Event stored) {
        return agrees(said.session(), stored.session())
                && agrees(said.visitor(), stored.visitor())
                && agrees(said.userAgent(), stored.userAgent())
                && agrees(said.platform(), stored.platform())
                && agrees(said.country(), stored.country())
                && agrees(host(said.domain()), stored.domain())
                && agrees(said.referer(), stored.referer())
                && (said.duration() == null || said.duration().equals(stored.duration()));
    }

    private static @Nullable String host(@Nullable String domain) {
        return domain == null ? null : PageHost.of(domain);
    }

    private static boolean agrees(@Nullable String said, @Nullable String stored) {
        return said == null || said.equalsIgnoreCase(stored);
    }
}
