package dev.footfall.servlet.events;

import dev.footfall.access.Caller;
import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may not be sent by those whose secrets lie about, or who see a part of the tenant only, whatever they are
 * granted. A device speaks for itself alone, of what happens before it; a page never speaks for a device; and what
 * belongs to the whole tenant, its devices and movies, is for nobody who is limited to workspaces.
 */
final class SenderRules {

    /** What there is. */
    private static final Set<String> DECISIONS =
            Set.of(Device.REGISTERED, Device.FROZEN, Device.UNFROZEN, "movie registered");

    private final EventTypes types;

    SenderRules(EventTypes types) {
        this.types = types;
    }

    /**
     * Looks at all events of a request, and fills in the device of those that name none.
     *
     * @throws Problem if the caller may not send one of them
     */
    void apply(Caller caller, List<SentEvent> sent) {
        boolean isTrusted = caller.device() == null
                && !caller.isBrowser()
                && caller.workspaces().isEmpty();
        for (int i = 0; i < sent.size() && !isTrusted; i++) {
            EventDraft draft = sent.get(i).draft();
            // Ingestion refuses types that nobody knows.
            Optional<EventType> type = types.find(draft.type());
            if (type.isPresent() && !isAllowed(caller, type.get())) {
                throw refusal(caller, i, type.get());
            }
            if (caller.device() != null) {
                claim(caller.device(), i, draft);
            }
        }
    }

    private boolean isAllowed(Caller caller, EventType type) {
        String name = type.name();
        boolean isHeartbeat = name.equals(Device.HEARTBEAT);
        if (caller.device() != null) {
            boolean isHosts = EventTypes.standard().find(name).isEmpty();
            return isHeartbeat || name.equals(ViewerSession.TYPE) || type.needsSession() || isHosts;
        }
        boolean isOfPage = caller.isBrowser() && name.equals(ViewerSession.TYPE);
        return !isOfPage && !isHeartbeat && !DECISIONS.contains(name);
    }

    private static Problem refusal(Caller caller, int index, EventType type) {
        return Problem.forbidden("nothing was stored; event " + index + " is of type " + Shown.value(type.name())
                + ", which " + secret(caller) + " does not allow to send");
    }

    private static String secret(Caller caller) {
        if (caller.device() != null) {
            return "a device's key";
        }
        return caller.isBrowser() ? "a page's token" : "a token limited to workspaces";
    }

    private static void claim(String device, int index, EventDraft draft) {
        String said = draft.device();
        if (said != null && !said.equals(device)) {
            throw Problem.forbidden("nothing was stored; event " + index + " is of device " + Shown.value(said)
                    + ", and the key of device " + Shown.value(device));
        }
        draft.device(device);
    }
}
