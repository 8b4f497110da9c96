package dev.footfall.core.acquisition;

import static dev.footfall.visitor.TrafficSource.DIRECT;
import static dev.footfall.visitor.TrafficSource.REFERRAL;

import dev.footfall.event.EventDraft;
import dev.footfall.event.JsonObject;
import dev.footfall.visitor.TrafficSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells what brought a visitor: first by what links are tagged with, then by the page that led here. Never throws,
 * whatever is sent, and takes a few µs at most. Safe for use by many threads.
 */
public final class Acquisition {

    private final SourceList list;

    private Acquisition(SourceList list) {
        this.list = list;
    }

    /** With the list of sites and tags that comes with this version. */
    public static Acquisition standard() {
        return new Acquisition(SourceList.ofResource("sources.txt"));
    }

    /** What an event tells of it, whose {@link EventDraft#domain} is known already; null if it tells nothing. */
    public @Nullable TrafficSource of(EventDraft draft) {
        JsonObject metadata = draft.metadata();
        String url = metadata.text("url");
        String path = metadata.text("path");
        Tags tags = new Tags(list);
        tags.addMetadata(metadata);
        tags.addAddress(url);
        tags.addAddress(path);

        OwnSite own = OwnSite.of(draft.domain(), host(url), host(path));
        String referer = draft.referer();
        String from = host(referer);
        TrafficSource ofSite = from == null ? null : list.site(from);
        boolean isOwn = from != null && own.has(from, ofSite != null);
        if (isOwn) {
            tags.addAddress(referer);
            return decide(tags, null);
        }
        return decide(tags, ofSite == null && from != null && own.isKnown() ? REFERRAL : ofSite);
    }

    /** @param led what the page tells that led here */
    private static @Nullable TrafficSource decide(Tags tags, @Nullable TrafficSource led) {
        TrafficSource tagged = tags.source();
        if (tagged != null && tagged != DIRECT) {
            return tagged;
        }
        if (led != null || tagged != null) {
            return led == null ? tagged : led;
        }
        // Somebody has made that link for others to follow, wherever it stands.
        return tags.isTagged() ? REFERRAL : null;
    }

    private static @Nullable String host(@Nullable String address) {
        return address == null ? null : Address.host(address);
    }
}
