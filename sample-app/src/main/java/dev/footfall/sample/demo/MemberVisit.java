package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.util.List;

/** What somebody does who has signed up, or does so today. */
final class MemberVisit {

    private final Dice dice;
    private final Member member;
    private final boolean isFirst;
    private final Walk walk;

    MemberVisit(Dice dice, Member member, boolean isFirst) {
        this.dice = dice;
        this.member = member;
        this.isFirst = isFirst;
        this.walk = new Walk(dice, null, Places.SHOP).arrives(isFirst ? member.arrival() : Arrival.again(dice));
    }

    List<Step> steps() {
        if (isFirst) {
            signUp();
        }
        switch (dice.weighted(isFirst ? 0 : 24, 20, 56)) {
            case 0 -> walk.opens("/", null);
            case 1 -> new ProductVisit(dice, walk, member.person()).run();
            default -> new FilmVisit(dice, walk).run();
        }
        return walk.steps();
    }

    private void signUp() {
        walk.opens("/", null)
                .pause(40)
                .does(EventDraft.of("user signup")
                        .metadata("source", member.arrival().source()));
        member.film()
                .ifPresent(film -> walk.pause(60)
                        .opens("/videos", null)
                        .pause(50)
                        .does(EventDraft.of("video upload").asset(film.id())));
    }
}
