package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.util.List;

/** Watches a film about furniture, to its end or not. */
final class FilmVisit {

    private static final int REPORTED_EVERY = 30;

    private final Dice dice;
    private final Walk walk;

    FilmVisit(Dice dice, Walk walk) {
        this.dice = dice;
        this.walk = walk;
    }

    void run() {
        int films = 1 + dice.zipf(3);
        for (int i = 0; i < films; i++) {
            watch(Film.FILMS.get(dice.zipf(Film.FILMS.size())));
        }
    }

    private void watch(Film film) {
        walk.opens("/videos/" + film.id(), film.id()).pause(3);
        if (dice.chance(0.02)) {
            walk.does(event("video error", film).metadata("code", dice.chance(0.7) ? "2" : "3"));
            return;
        }
        walk.does(event("video view", film));
        int watched = dice.chance(0.45) ? film.seconds() : dice.between(5, film.seconds());
        for (int from = 0; from < watched; from += REPORTED_EVERY) {
            int seconds = Math.min(REPORTED_EVERY, watched - from);
            walk.pause(seconds).does(event("video watch", film).metric(seconds));
            walk.does(quality(film, seconds));
        }
        if (watched == film.seconds()) {
            walk.does(event("video complete", film));
        }
        react(film);
    }

    private EventDraft quality(Film film, int seconds) {
        int buffering = dice.chance(0.2) ? dice.between(200, 1_800) : dice.between(0, 120);
        return event("video quality", film)
                .metadata("playingMs", seconds * 1000L)
                .metadata("bufferingMs", buffering)
                .metadata("bitrateKbps", dice.any(List.of(1200, 2500, 2500, 4500)));
    }

    private void react(Film film) {
        if (dice.chance(0.12)) {
            walk.pause(4).does(event("video like", film));
        }
        if (dice.chance(0.03)) {
            walk.pause(30).does(event("video comment", film));
        }
        if (dice.chance(0.04)) {
            walk.pause(6).does(event("video share", film));
        }
    }

    private static EventDraft event(String type, Film film) {
        return EventDraft.of(type).asset(film.id());
    }
}
