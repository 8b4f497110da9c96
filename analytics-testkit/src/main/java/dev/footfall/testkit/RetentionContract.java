package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.core.retention.Cohorts;
import dev.footfall.event.EventDraft;
import dev.footfall.retention.Cohort;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who came back, from cases computed by hand. */
@Needs(Capability.USERS)
abstract class RetentionContract extends StoreContract {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Instant LONG_AFTER = Instant.parse("2026-12-01T00:00:00Z");

    private int events;

    @Test
    void ofThreeWhoCameOnADayTwoCameBackOnTheNext() {
        come("ann", ZoneOffset.UTC, "2026-03-02T00:00:00", "2026-03-03T23:59:59.999");
        come("bob", ZoneOffset.UTC, "2026-03-02T23:59:59.999", "2026-03-03T00:00:00", "2026-03-09T12:00:00");
        come("cem", ZoneOffset.UTC, "2026-03-02T12:00:00", "2026-03-04T00:00:00");
        Retention retention = ask(ZoneOffset.UTC, "2026-03-02", "2026-03-05", LONG_AFTER, 1, 7);
        assertThat(retention.cohorts()).containsExactly(cohort(FIRST, 3, 2L, 1L));
        assertThat(retention.share(0)).isEqualTo(2.0 / 3);
        assertThat(retention.share(1)).isEqualTo(1.0 / 3);
    }

    @Test
    void cohortsAreOfThoseDaysAloneAndWhole() {
        come("earlier", ZoneOffset.UTC, "2026-03-01T23:59:59.999", "2026-03-02T12:00:00", "2026-03-03T12:00:00");
        come("ann", ZoneOffset.UTC, "2026-03-02T00:00:00");
        come("later", ZoneOffset.UTC, "2026-03-04T00:00:00", "2026-03-05T00:00:00");
        RetentionQuery noonToNoon = new RetentionQuery(
                TENANT,
                new TimeRange(Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2026-03-03T12:00:00Z")),
                ZoneOffset.UTC,
                List.of(1),
                LONG_AFTER);
        assertThat(Cohorts.ask(store.users(), noonToNoon).cohorts()).containsExactly(cohort(FIRST, 1, 0L));
    }

    @Test
    void aDayThatIsNotOverIsNotKnown() {
        come("ann", ZoneOffset.UTC, "2026-03-02T10:00:00", "2026-03-03T10:00:00");
        come("bob", ZoneOffset.UTC, "2026-03-03T10:00:00", "2026-03-04T00:00:00");
        Instant now = Instant.parse("2026-03-04T23:59:59.999Z");
        Retention retention = ask(ZoneOffset.UTC, "2026-03-02", "2026-03-05", now, 1, 2, 7);
        assertThat(retention.cohorts())
                .containsExactly(cohort(FIRST, 1, 1L, null, null), cohort(FIRST.plusDays(1), 1, null, null, null));
        assertThat(retention.share(0)).isEqualTo(1.0);
        assertThat(retention.share(1)).isNull();
        Retention atMidnight =
                ask(ZoneOffset.UTC, "2026-03-02", "2026-03-05", Instant.parse("2026-03-05T00:00:00Z"), 1, 2, 7);
        assertThat(atMidnight.cohorts())
                .containsExactly(cohort(FIRST, 1, 1L, 0L, null), cohort(FIRST.plusDays(1), 1, 1L, null, null));
    }

    @Test
    void daysAreThoseOfTheZone() {
        // In Berlin the clocks are put forward on March 29.
        come("ann", BERLIN, "2026-03-28T00:00:00", "2026-03-29T23:59:59.999");
        come("bob", BERLIN, "2026-03-28T23:59:59.999", "2026-03-30T00:00:00");
        come("cem", BERLIN, "2026-03-29T00:00:00", "2026-03-30T00:00:00");
        assertThat(ask(BERLIN, "2026-03-28", "2026-03-30", LONG_AFTER, 1, 2).cohorts())
                .containsExactly(
                        cohort(LocalDate.of(2026, 3, 28), 2, 1L, 1L), cohort(LocalDate.of(2026, 3, 29), 1, 1L, 0L));
    }

    @Test
    void aZoneMayLieHalfAnHourOff() {
        come("ann", KOLKATA, "2026-03-02T00:00:00", "2026-03-03T00:00:00");
        come("bob", KOLKATA, "2026-03-01T23:59:59.999", "2026-03-02T23:59:59.999");
        assertThat(ask(KOLKATA, "2026-03-01", "2026-03-03", LONG_AFTER, 1).cohorts())
                .containsExactly(cohort(LocalDate.of(2026, 3, 1), 1, 1L), cohort(FIRST, 1, 1L));
    }

    @Test
    void aLateEventMovesAUserIntoAnotherCohort() {
        come("ann", ZoneOffset.UTC, "2026-03-03T10:00:00", "2026-03-04T10:00:00");
        assertThat(ask(ZoneOffset.UTC, "2026-03-02", "2026-03-05", LONG_AFTER, 1)
                        .cohorts())
                .containsExactly(cohort(FIRST.plusDays(1), 1, 1L));
        come("ann", ZoneOffset.UTC, "2026-03-02T10:00:00");
        assertThat(ask(ZoneOffset.UTC, "2026-03-02", "2026-03-05", LONG_AFTER, 1, 2)
                        .cohorts())
                .containsExactly(cohort(FIRST, 1, 1L, 1L));
    }

    @Test
    void comingBackLaterIsNotComingBackOnTheDay() {
        come("ann", ZoneOffset.UTC, "2026-03-02T10:00:00", "2026-03-10T10:00:00");
        assertThat(ask(ZoneOffset.UTC, "2026-03-02", "2026-03-03", LONG_AFTER, 1, 7, 8)
                        .cohorts())
                .containsExactly(cohort(FIRST, 1, 0L, 0L, 1L));
    }

    @Test
    void nobodyIsInNoCohort() {
        assertThat(ask(ZoneOffset.UTC, "2026-03-02", "2026-03-03", LONG_AFTER, 1)
                        .cohorts())
                .isEmpty();
        assertThat(ask(ZoneOffset.UTC, "2026-03-02", "2026-03-02", LONG_AFTER, 1)
                        .cohorts())
                .isEmpty();
    }

    private void come(String user, ZoneId zone, String... times) {
        for (String time : times) {
            EventDraft draft = Events.draft(++events)
                    .user(user)
                    .occurredAt(LocalDateTime.parse(time).atZone(zone).toInstant());
            appendOne(draft);
        }
    }

    private Retention ask(ZoneId zone, String from, String to, Instant now, Integer... days) {
        TimeRange range = new TimeRange(
                LocalDate.parse(from).atStartOfDay(zone).toInstant(),
                LocalDate.parse(to).atStartOfDay(zone).toInstant());
        return Cohorts.ask(store.users(), new RetentionQuery(TENANT, range, zone, List.of(days), now));
    }

    private static Cohort cohort(LocalDate day, long size, @Nullable Long... returned) {
        return new Cohort(day, size, Arrays.asList(returned));
    }
}
