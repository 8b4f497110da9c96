package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The steps of one visit, as they are made. */
final class Walk {

    private final Dice dice;
    private final @Nullable String userAgent;
    private final String domain;
    private final List<Step> steps = new ArrayList<>();
    private Duration clock = Duration.ZERO;
    private String page = "";
    private Map<String, String> tags = Map.of();

    /** @param domain whose pages the steps are made on */
    Walk(Dice dice, @Nullable String userAgent, String domain) {
        this.dice = dice;
        this.userAgent = userAgent;
        this.domain = domain;
    }

    /** Lets so many seconds pass, give or take a half. */
    Walk pause(int seconds) {
        clock = clock.plusMillis(dice.between(seconds * 500, seconds * 1500));
        return this;
    }

    /** Does something that the page or its server tells of. */
    Walk does(EventDraft draft) {
        if (!page.isEmpty()) {
            draft.referer(page);
        }
        steps.add(new Step(draft.domain(domain), clock, userAgent));
        return this;
    }

    Walk opens(String path, @Nullable String asset) {
        EventDraft view = EventDraft.of("page view").asset(asset).metadata("path", path);
        new TreeMap<>(tags).forEach(view::metadata);
        tags = Map.of();
        does(view);
        page = "https://" + domain + path;
        return this;
    }

    /** Comes to the shop by what brings people there. */
    Walk arrives(Arrival arrival) {
        tags = arrival.tags();
        return from(arrival.referer(dice));
    }

    /** Comes from somewhere else. */
    Walk from(String elsewhere) {
        page = elsewhere;
        return this;
    }

    List<Step> steps() {
        return steps;
    }
}
