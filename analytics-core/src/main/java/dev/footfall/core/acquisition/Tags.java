package dev.footfall.core.acquisition;

import dev.footfall.event.JsonObject;
import dev.footfall.visitor.TrafficSource;
import org.jspecify.annotations.Nullable;

/** What the link was tagged with that a visitor followed; of what is there several times the first counts. */
final class Tags {

    private static final String CAMPAIGN_TAG = "utm_";

    private final SourceList list;
    private @Nullable String medium;
    private @Nullable String name;
    private @Nullable TrafficSource clicked;
    private boolean isTagged;

    Tags(SourceList list) {
        this.list = list;
    }

    void addMetadata(JsonObject metadata) {
        metadata.asMap().forEach((tag, value) -> {
            if (value instanceof String text) {
                add(tag, text);
            } else if (Boolean.TRUE.equals(value) || value instanceof Number) {
                // A tracker may tell that there is a click's id, and keep it to itself.
                add(tag, value.toString());
            }
        });
    }

    void addAddress(@Nullable String address) {
        if (address != null) {
            Address.parameters(address, this::add);
        }
    }

    private void add(String tag, String value) {
        if (value.isBlank()) {
            return;
        }
        TrafficSource click = list.click(tag);
        if (click != null) {
            clicked = stronger(clicked, click);
        }
        if (!tag.regionMatches(true, 0, CAMPAIGN_TAG, 0, CAMPAIGN_TAG.length())) {
            return;
        }
        isTagged = true;
        if (medium == null && tag.equalsIgnoreCase("utm_medium")) {
            medium = value;
        } else if (name == null && tag.equalsIgnoreCase("utm_source")) {
            name = value;
        }
    }

    /** Whether there are any, even if they do not say what they are. */
    boolean isTagged() {
        return isTagged;
    }

    /** What they say together; null if they say nothing that is known. */
    @Nullable
    TrafficSource source() {
        return stronger(clicked, said());
    }

    private @Nullable TrafficSource said() {
        TrafficSource strongest = null;
        if (medium != null) {
            for (String word : Words.of(medium)) {
                strongest = stronger(strongest, list.medium(word));
            }
        }
        return strongest == null && name != null ? list.name(Words.name(name)) : strongest;
    }

    /** They are declared in this order. */
    private static @Nullable TrafficSource stronger(@Nullable TrafficSource one, @Nullable TrafficSource other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
