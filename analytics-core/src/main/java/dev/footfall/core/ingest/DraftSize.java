package dev.footfall.core.ingest;

import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import dev.footfall.event.Part;
import dev.footfall.visitor.Client;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Estimates how much memory a draft takes, so that a queue can be bounded by what really fills a heap. */
final class DraftSize {

    /** The draft, its event, times and ids: measured at about 700 bytes with empty texts. */
    private static final int FIXED = 768;

    private static final int PART = 96;
    private static final int FAULT = 96;
    /** A map or list, and what each of its elements takes, small values included. */
    private static final int NODE = 64;

    private static final int ENTRY = 48;
    private static final int TEXT = 40;

    private DraftSize() {}

    static long of(EventDraft draft) {
        return FIXED
                + texts(draft)
                + client(draft.client())
                + json(draft.metadata().asMap())
                + json(draft.configuration().asMap())
                + parts(draft.parts())
                + faults(draft.faults());
    }

    private static long texts(EventDraft draft) {
        return text(draft.type())
                + text(draft.workspace())
                + text(draft.asset())
                + text(draft.user())
                + text(draft.session())
                + text(draft.visitor())
                + text(draft.device())
                + text(draft.config())
                + text(draft.detail())
                + text(draft.userAgent())
                + text(draft.platform())
                + text(draft.country())
                + text(draft.domain())
                + text(draft.referer());
    }

    private static long client(Client client) {
        return text(client.address())
                + text(client.userAgent())
                + text(client.hints().platform())
                + text(client.hints().mobile())
                + text(client.origin())
                + text(client.referer())
                + text(client.host())
                + text(client.country());
    }

    private static long parts(List<Part> parts) {
        long bytes = 0;
        for (Part part : parts) {
            bytes += PART + text(part.kind()) + text(part.key()) + text(part.label()) + text(part.code());
        }
        return bytes;
    }

    private static long faults(List<Fault> faults) {
        long bytes = 0;
        for (Fault fault : faults) {
            bytes += FAULT + text(fault.field()) + text(fault.message());
        }
        return bytes;
    }

    /** Nesting is bounded: see {@link dev.footfall.event.JsonObject#MAX_DEPTH}. */
    private static long json(@Nullable Object value) {
        if (value instanceof String text) {
            return TEXT + text(text);
        }
        if (value instanceof Map<?, ?> object) {
            long bytes = NODE;
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                bytes += ENTRY + json(entry.getKey()) + json(entry.getValue());
            }
            return bytes;
        }
        if (value instanceof List<?> array) {
            long bytes = NODE;
            for (Object element : array) {
                bytes += ENTRY + json(element);
            }
            return bytes;
        }
        return value instanceof BigDecimal number
                ? TEXT + number.unscaledValue().bitLength() / Byte.SIZE
                : 0;
    }

    /** A character takes one byte or two, which only looking at each of them would tell. */
    private static long text(@Nullable String text) {
        return text == null ? 0 : 2L * text.length();
    }
}
