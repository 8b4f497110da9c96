package dev.footfall.servlet.events;

import dev.footfall.access.Caller;
import dev.footfall.audience.Device;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be sent by those whose secrets lie about, whatever they are granted: a device speaks for itself alone, and
 * neither a device nor a page decides what there is; nor does who sees a part of the tenant only, since devices and
 * movies belong to all of it.
 */
final class SenderRules {

    private static final Set<String> DECISIONS = Stream.concat(
                    Device.ADMINISTRATIVE.stream(), Stream.of("movie registered"))
            .collect(Collectors.toUnmodifiableSet());

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
        boolean mayDecide = caller.device() == null
                && !caller.isBrowser()
                && caller.workspaces().isEmpty();
        if (mayDecide) {
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            EventDraft draft = sent.get(i).draft();
            refuseDecision(caller, i, draft);
            if (caller.device() != null) {
                claim(caller.device(), i, draft);
            }
        }
    }

    private void refuseDecision(Caller caller, int index, EventDraft draft) {
        String type = types.find(draft.type()).map(EventType::name).orElse("");
        if (DECISIONS.contains(type)) {
            throw Problem.forbidden("nothing was stored; event " + index + " is of type " + Shown.value(type)
                    + ", which " + secret(caller) + " does not allow to send");
        }
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
