package dev.footfall.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Those of the demo world who have signed up. */
class MembersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final DemoWorld WORLD =
            new DemoWorld(1, TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), 40_000);
    private static final Map<String, Member> MEMBERS =
            WORLD.members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
    private static final List<EventDraft> EVENTS = WORLD.all().stream()
            .filter(draft -> MEMBERS.containsKey(String.valueOf(draft.user())))
            .sorted(Comparator.comparing(MembersTest::time))
            .toList();

    @Test
    void eachIsFirstSeenOnTheDayOnWhichTheySignUp() {
        Map<String, LocalDate> firstSeen =
                EVENTS.stream().collect(Collectors.toMap(MembersTest::user, MembersTest::day, (first, later) -> first));
        List<EventDraft> signups = ofType("user signup");
        assertThat(firstSeen).hasSameSizeAs(signups).hasSizeBetween(200, 500);
        assertThat(signups).extracting(EventDraft::user).doesNotHaveDuplicates();
        assertThat(signups).allSatisfy(signup -> assertThat(day(signup)).isEqualTo(firstSeen.get(user(signup))));
    }

    @Test
    void theyComeFromEverywhereAndSaySoWhenTheySignUp() {
        assertThat(ofType("user signup"))
                .extracting(signup -> signup.metadata().text("source"))
                .contains("organic", "direct", "social", "referral", "email", "paid");
        assertThat(ofType("page view"))
                .extracting(view -> view.metadata().text("utm_medium"))
                .contains("email", "cpc", null);
        assertThat(EVENTS)
                .extracting(EventDraft::referer)
                .contains("https://www.google.com/", "https://www.instagram.com/", null);
    }

    @Test
    void manyComeBackOnTheNextDayAndFewerLater() {
        assertThat(returned(1)).isCloseTo(0.46, within(0.12));
        assertThat(returned(7)).isBetween(0.08, 0.28).isLessThan(returned(1));
        assertThat(returned(30)).isBetween(0.02, 0.16).isLessThan(returned(7));
    }

    @Test
    void eachHasANameAndSomeShowTheirHomes() {
        assertThat(MEMBERS.values()).extracting(Member::entry).allSatisfy(entry -> {
            assertThat(entry.firstName()).isNotBlank();
            assertThat(entry.lastName()).isNotBlank();
        });
        assertThat(ofType("video upload"))
                .hasSizeBetween(5, MEMBERS.size() / 4)
                .allSatisfy(upload -> assertThat(Objects.requireNonNull(MEMBERS.get(user(upload)))
                                .film()
                                .map(Film::id))
                        .contains(Objects.requireNonNull(upload.asset())));
    }

    @Test
    void theyLeaveRoomForThoseWhomNobodyKnows() {
        assertThat(EVENTS.size()).isBetween(10_000, 20_000);
        assertThat(EVENTS).extracting(EventDraft::type).contains("video complete", "product ordered");
    }

    /** How many of those who could have been seen again on that day after their first were. */
    private static double returned(int days) {
        Map<String, Set<LocalDate>> seen = EVENTS.stream()
                .collect(Collectors.groupingBy(
                        MembersTest::user,
                        Collectors.mapping(MembersTest::day, Collectors.toCollection(HashSet::new))));
        List<Member> old = MEMBERS.values().stream()
                .filter(member -> member.since().plusDays(days).isBefore(TODAY))
                .toList();
        return old.stream()
                        .filter(member -> Objects.requireNonNull(seen.get(member.id()))
                                .contains(member.since().plusDays(days)))
                        .count()
                / (double) old.size();
    }

    private static List<EventDraft> ofType(String type) {
        return EVENTS.stream().filter(draft -> draft.type().equals(type)).toList();
    }

    private static String user(EventDraft draft) {
        return Objects.requireNonNull(draft.user());
    }

    private static LocalDate day(EventDraft draft) {
        return LocalDate.ofInstant(time(draft), ZoneOffset.UTC);
    }

    private static Instant time(EventDraft draft) {
        return Objects.requireNonNull(draft.occurredAt());
    }
}
