package dev.footfall.core.user;

import static dev.footfall.core.user.UserWorld.event;
import static dev.footfall.core.user.UserWorld.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.user.Activity.ActiveUsers;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.EventDraft;
import dev.footfall.retention.Cohort;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UserDefinitionsTest {

    private UserWorld world = new UserWorld("2024-03-31T12:00:00Z");

    @AfterEach
    void close() {
        world.close();
    }

    private void inZone(String now, String zone) {
        world.close();
        world = new UserWorld(now, ZoneId.of(zone));
    }

    @Test
    void activeUsersAreThoseOfTheLastOneSevenAndThirtyTimes24Hours() {
        world.happen(
                view("a", "2024-03-30T12:00:00Z"),
                view("b", "2024-03-30T11:59:59.999Z"),
                view("c", "2024-03-24T12:00:00Z"),
                view("d", "2024-03-24T11:59:59.999Z"),
                view("e", "2024-03-01T12:00:00Z"),
                view("f", "2024-03-01T11:59:59.999Z"),
                view("g", "2024-03-31T12:00:00Z"));

        assertThat(world.activity("1h").users()).isEqualTo(new ActiveUsers(1, 3, 5));
        assertThat(world.activity("all").users()).isEqualTo(new ActiveUsers(1, 3, 5));
    }

    @Test
    void robotsAndWhoIsOnlyToldOfAreNotActive() {
        world.happen(
                view("robot", "2024-03-31T11:00:00Z").bot(true),
                EventDraft.of("alert sent").asset("r").user("told").occurredAt(instant("2024-03-31T11:00:00Z")),
                view("", "2024-03-31T11:00:00Z"));

        assertThat(world.activity("7d").users()).isEqualTo(new ActiveUsers(0, 0, 0));
        assertThat(world.growth("7d").newUsers()).isZero();
        assertThat(world.activity("7d").sessions().total())
                .as("of whoever it was")
                .isEqualTo(1);
    }

    @Test
    void whoIsSeenEarlierThanThoughtWasNeverNew() {
        world.happen(view("a", "2024-03-30T00:00:00Z"), view("b", "2024-03-30T00:00:00Z"));
        assertThat(world.growth("7d").newUsers()).isEqualTo(2);

        world.happen(view("a", "2024-03-01T00:00:00Z"));

        assertThat(world.growth("7d").newUsers()).isEqualTo(1);
        assertThat(world.growth("7d").returningUsers()).isEqualTo(1);
    }

    @Test
    void anEventThatComesAgainChangesNothing() {
        UUID id = UUID.fromString("018f0000-0000-7000-8000-000000000001");
        for (String at : List.of("2024-03-30T00:00:00Z", "2024-03-01T00:00:00Z")) {
            world.happen(view("a", at).id(id));
        }

        assertThat(world.growth("7d").newUsers()).isEqualTo(1);
        assertThat(world.growth("7d").returningUsers()).isZero();
    }

    @Test
    void churnIsWhoWasThereBeforeAndIsNotNow() {
        world.happen(
                view("stays", "2024-03-20T00:00:00Z"),
                view("stays", "2024-03-30T00:00:00Z"),
                view("leaves", "2024-03-17T12:00:00Z"),
                view("leaves", "2024-03-24T11:59:59.999Z"),
                view("goes", "2024-03-20T00:00:00Z"),
                view("wasGone", "2024-03-17T11:59:59.999Z"),
                view("comes", "2024-03-30T00:00:00Z"));

        Growth growth = world.growth("7d");

        assertThat(growth.churnRate()).isEqualTo(2.0 / 3);
        assertThat(growth.newUsers()).isEqualTo(1);
        assertThat(growth.returningUsers()).isEqualTo(1);
        assertThat(world.growth("all").churnRate()).isNull();
        assertThat(world.growth("3650d").churnRate()).as("nobody before").isNull();
    }

    @Test
    void allTimesBeginWithTheFirstEventSoThatEverybodyIsNew() {
        world.happen(
                view("a", "1970-01-01T00:00:00Z"),
                view("a", "2024-03-30T00:00:00Z"),
                view("b", "2024-03-30T01:00:00Z"));

        assertThat(world.growth("all").newUsers()).isEqualTo(2);
        assertThat(world.growth("all").returningUsers()).isZero();
        assertThat(world.returns("all").cohorts())
                .containsExactly(cohort("1970-01-01", 1, 0L, 0L, 0L), cohort("2024-03-30", 1, null, null, null));
    }

    @Test
    void whereNothingEverHappenedThereIsNothing() {
        UserSummary summary = world.summary("all");

        assertThat(summary.growth()).isEqualTo(new Growth(0, 0, null, Map.of()));
        assertThat(summary.returns()).isEqualTo(new Returns(List.of()));
        assertThat(world.activity("all").sessions()).isEqualTo(new Activity.Sessions(0, null, Map.of()));
        assertThat(world.engagement("all").bounceRate()).isNull();
        assertThat(world.engagement("all").all()).isEqualTo(new Engagement.Means(null, null));
        assertThat(world.days("all")).isEmpty();
    }

    @Test
    void newUsersCameAsTheirSignupSaysElseAsTheirFirstSession() {
        world.happen(
                event("user signup", "a", "2024-03-30T02:00:00Z").metadata("source", "paid"),
                view("a", "2024-03-30T01:00:00Z").source(TrafficSource.SEARCH),
                view("b", "2024-03-30T01:00:00Z").source(TrafficSource.SEARCH),
                event("user signup", "b", "2024-03-30T02:00:00Z"),
                event("user signup", "c", "2024-03-30T02:00:00Z").metadata("source", "organic"),
                view("d", "2024-03-30T01:00:00Z"),
                view("d", "2024-03-30T05:00:00Z").session("later").source(TrafficSource.PAID),
                EventDraft.of("user signup").user("e").occurredAt(instant("2024-03-30T01:00:00Z")),
                view("old", "2024-03-01T00:00:00Z").source(TrafficSource.EMAIL),
                view("old", "2024-03-30T00:00:00Z").session("s-old-2").source(TrafficSource.EMAIL));

        Growth growth = world.growth("7d");

        assertThat(growth.bySource())
                .containsExactly(
                        Map.entry("organic", 2L),
                        Map.entry("direct", 1L),
                        Map.entry("paid", 1L),
                        Map.entry("unknown", 1L));
        assertThat(growth.newUsers()).isEqualTo(5);
    }

    @Test
    void aCohortIsALocalDayAndComesBackOnAVeryDay() {
        inZone("2024-04-09T12:00:00Z", "Europe/Berlin");
        // 31 March has 23 hours in Berlin: from 23:00Z to 22:00Z.
        world.happen(
                view("a", "2024-03-30T23:00:00Z"),
                view("a", "2024-03-31T22:00:00Z"),
                view("b", "2024-03-31T21:59:59.999Z"),
                view("b", "2024-04-01T22:00:00Z"),
                view("c", "2024-03-30T22:59:59.999Z"),
                view("c", "2024-03-30T23:00:00Z"),
                view("c", "2024-04-06T22:00:00Z"));

        Returns returns = world.returns("2w");

        assertThat(returns.cohorts())
                .containsExactly(cohort("2024-03-30", 1, 1L, 0L, null), cohort("2024-03-31", 2, 1L, 0L, null));
        assertThat(returns.share(0)).isEqualTo(2.0 / 3);
        assertThat(returns.share(1)).isEqualTo(0.0);
        assertThat(returns.share(2)).isNull();
    }

    @Test
    void aDayThatIsNotOverIsNotKnownAndInNoMean() {
        world.happen(
                view("a", "2024-03-29T10:00:00Z"),
                view("a", "2024-03-30T10:00:00Z"),
                view("b", "2024-03-30T10:00:00Z"),
                view("b", "2024-03-31T10:00:00Z"));

        Returns returns = world.returns("7d");

        assertThat(returns.cohorts())
                .containsExactly(cohort("2024-03-29", 1, 1L, null, null), cohort("2024-03-30", 1, null, null, null));
        assertThat(returns.share(0)).isEqualTo(1.0);
    }

    @Test
    void aCohortIsOfTheWholeDayEvenIfThePeriodBeginsWithinIt() {
        world.happen(view("early", "2024-03-24T01:00:00Z"), view("late", "2024-03-24T20:00:00Z"));

        assertThat(world.returns("7d").cohorts()).containsExactly(cohort("2024-03-24", 2, 0L, null, null));
        assertThat(world.growth("7d").newUsers()).isEqualTo(1);
    }

    @Test
    void aSessionGoesOnOverMidnightAndBelongsToWhereItBegan() {
        world.happen(
                view("a", "2024-03-29T23:50:00Z").category(DeviceCategory.MOBILE),
                event("video like", "a", "2024-03-30T00:10:00Z").category(DeviceCategory.DESKTOP));

        Activity.Sessions sessions = world.activity("7d").sessions();

        assertThat(sessions).isEqualTo(new Activity.Sessions(1, 1_200.0, Map.of("mobile", 1L)));
        List<UserDay> days = world.days("7d");
        assertThat(days).hasSize(8);
        assertThat(days.get(5))
                .isEqualTo(
                        new UserDay(LocalDate.parse("2024-03-29"), 1, 1, 0, 1, 1_200.0, actions(0), 1.0, null, null));
        assertThat(days.get(6))
                .isEqualTo(new UserDay(LocalDate.parse("2024-03-30"), 1, 0, 1, 0, null, actions(1), null, null, null));
    }

    private static Activity.Actions actions(long likes) {
        return new Activity.Actions(0, 0, likes, 0);
    }

    @Test
    void actionsAreCountedWhoeverIsBehindThem() {
        world.happen(
                event("video upload", "a", "2024-03-30T00:00:00Z"),
                event("video like", "a", "2024-03-30T00:00:00Z"),
                event("video like", "", "2024-03-30T00:00:00Z"),
                event("video comment", "a", "2024-03-30T00:00:00Z"),
                event("video share", "a", "2024-03-30T00:00:00Z"),
                event("video share", "a", "2024-03-01T00:00:00Z"),
                event("video like", "robot", "2024-03-30T00:00:00Z").bot(true));

        assertThat(world.activity("7d").actions()).isEqualTo(new Activity.Actions(1, 1, 2, 1));
    }

    @Test
    void aDeviceThatIsNoneInParticularIsUnknown() {
        world.happen(
                view("a", "2024-03-30T00:00:00Z").category(DeviceCategory.OTHER),
                view("b", "2024-03-30T00:00:00Z").category(DeviceCategory.TV),
                view("c", "2024-03-30T00:00:00Z").category(DeviceCategory.TV));

        assertThat(world.activity("7d").sessions().byDevice())
                .containsExactly(Map.entry("tv", 2L), Map.entry("unknown", 1L));
    }

    @Test
    void aBounceIsOnePageViewAndNothingElse() {
        world.happen(
                view("one", "2024-03-30T00:00:00Z"),
                view("two", "2024-03-30T00:00:00Z"),
                view("two", "2024-03-30T00:00:01Z"),
                view("acts", "2024-03-30T00:00:00Z"),
                event("video like", "acts", "2024-03-30T00:00:01Z"),
                event("video like", "noPage", "2024-03-30T00:00:00Z"));

        Engagement engagement = world.engagement("7d");

        assertThat(engagement.bounceRate()).isEqualTo(0.25);
        assertThat(engagement.all()).isEqualTo(new Engagement.Means(0.5, 1.0));
        assertThat(engagement.hours().get(0)).isEqualTo(new Engagement.Hour(0, 4, 0.75));
    }

    @Test
    void whoEngagesStaysOrLooksOnOrDoesAnything() {
        inZone("2024-03-31T12:00:00Z", "Europe/Berlin");
        // All of them begin at 13:00 in Berlin.
        world.happen(view("bounces", "2024-03-30T12:00:00Z"), view("looksOn", "2024-03-30T12:00:00Z"));
        world.happen(view("looksOn", "2024-03-30T12:00:09.999Z"));
        world.happen(event("video like", "acts", "2024-03-30T12:00:00Z"));
        world.happen(view("", "2024-03-30T12:00:00Z"));
        // One is at 12:59 by the clock of the day before the change, the other at the same hour after it.
        world.happen(view("winter", "2024-03-30T11:59:59Z"), view("summer", "2024-03-31T10:00:00Z"));

        List<Engagement.Hour> hours = world.engagement("7d").hours();

        assertThat(hours).hasSize(24);
        assertThat(hours.get(13)).isEqualTo(new Engagement.Hour(13, 3, 0.5));
        assertThat(hours.get(12)).isEqualTo(new Engagement.Hour(12, 2, 0.0));
        assertThat(hours.get(14)).isEqualTo(new Engagement.Hour(14, 0, null));
    }

    @Test
    void sessionsOfNewAndReturningUsersAreToldApartAndThoseOfNobodyAreInNeither() {
        world.happen(
                view("new", "2024-03-30T00:00:00Z"),
                view("new", "2024-03-30T00:00:10Z"),
                view("new", "2024-03-30T08:00:00Z").session("again"),
                view("old", "2024-03-24T11:59:59Z").session("before"),
                view("old", "2024-03-30T00:00:00Z"),
                view("old", "2024-03-30T00:01:00Z"),
                view("old", "2024-03-30T00:02:00Z"),
                view("", "2024-03-30T00:00:00Z"));

        Engagement engagement = world.engagement("7d");

        assertThat(engagement.ofNew()).isEqualTo(new Engagement.Means(5.0, 1.5));
        assertThat(engagement.ofReturning()).isEqualTo(new Engagement.Means(120.0, 3.0));
        assertThat(engagement.all()).isEqualTo(new Engagement.Means(130.0 / 4, 7.0 / 4));
        assertThat(engagement.bounceRate()).isEqualTo(0.5);
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        world.happen(view("a", "2024-03-30T00:00:00Z"));
        for (UserMetric metric : UserMetric.values()) {
            UserSummary summary = world.users().summary(world.scope("7d"), EnumSet.of(metric));

            assertThat(summary.activity() != null).isEqualTo(metric == UserMetric.ACTIVITY);
            assertThat(summary.growth() != null).isEqualTo(metric == UserMetric.GROWTH);
            assertThat(summary.returns() != null).isEqualTo(metric == UserMetric.RETENTION);
        }
    }

    private static Cohort cohort(String day, long size, @Nullable Long... returned) {
        return new Cohort(LocalDate.parse(day), size, Arrays.asList(returned));
    }

    private static Instant instant(String at) {
        return Instant.parse(at);
    }
}
