package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.VISITOR;
import static dev.footfall.query.TimeBucket.DAY;
import static dev.footfall.query.TimeBucket.DAY_OF_MONTH;
import static dev.footfall.query.TimeBucket.DAY_OF_WEEK;
import static dev.footfall.query.TimeBucket.HOUR;
import static dev.footfall.query.TimeBucket.HOUR_OF_DAY;
import static dev.footfall.query.TimeBucket.MONTH;
import static dev.footfall.query.TimeBucket.MONTH_OF_YEAR;
import static dev.footfall.query.TimeBucket.WEEK;
import static dev.footfall.query.TimeBucket.YEAR;

import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How questions of the calendar are answered on top of the store. */
abstract class CalendarContract extends LocalTimeContract {

    private static final Measure VISITORS = Measure.countDistinct("visitors", VISITOR);

    @Test
    void aDayBeginsAtLocalMidnightInKolkata() {
        at("2026-03-01T18:29:59.999Z", "2026-03-01T18:30:00Z", "2026-03-02T18:29:59.999Z", "2026-03-02T18:30:00Z");
        zone = "Asia/Kolkata";
        assertLocal(
                local(DAY), "2026-03-01T00:00+05:30 = 1", "2026-03-02T00:00+05:30 = 2", "2026-03-03T00:00+05:30 = 1");
        assertLocal(local(HOUR_OF_DAY), "0 = 2", "23 = 2");
    }

    @Test
    void aDayBeginsAtLocalMidnightInNewfoundland() {
        at("2026-01-01T03:29:59.999Z", "2026-01-01T03:30:00Z", "2026-01-02T03:29:59.999Z");
        zone = "America/St_Johns";
        assertLocal(local(DAY), "2025-12-31T00:00-03:30 = 1", "2026-01-01T00:00-03:30 = 2");
        assertLocal(local(YEAR), "2025-01-01T00:00-03:30 = 1", "2026-01-01T00:00-03:30 = 2");
        assertLocal(
                local(HOUR), "2025-12-31T23:00-03:30 = 1", "2026-01-01T00:00-03:30 = 1", "2026-01-01T23:00-03:30 = 1");
    }

    @Test
    void weeksAreThoseOfIso8601() {
        at(
                "2020-12-27T12:00:00Z",
                "2020-12-28T00:00:00Z",
                "2020-12-31T23:59:59.999Z",
                "2021-01-01T00:00:00Z",
                "2021-01-03T23:59:59.999Z",
                "2021-01-04T00:00:00Z");
        assertLocal(local(WEEK), "2020-12-21T00:00Z = 1", "2020-12-28T00:00Z = 4", "2021-01-04T00:00Z = 1");
        assertLocal(local(YEAR), "2020-01-01T00:00Z = 3", "2021-01-01T00:00Z = 3");
    }

    @Test
    void aWeekOverTheTurnOfTheYearIsOneWeek() {
        at("2024-12-29T23:59:59.999Z", "2024-12-30T00:00:00Z", "2025-01-05T23:59:59.999Z", "2025-01-06T00:00:00Z");
        assertLocal(local(WEEK), "2024-12-23T00:00Z = 1", "2024-12-30T00:00Z = 2", "2025-01-06T00:00Z = 1");
    }

    @Test
    void theTwentyNinthOfFebruaryIsADay() {
        at("2028-02-28T23:59:59.999Z", "2028-02-29T00:00:00Z", "2028-02-29T23:59:59.999Z", "2028-03-01T00:00:00Z");
        assertLocal(local(DAY), "2028-02-28T00:00Z = 1", "2028-02-29T00:00Z = 2", "2028-03-01T00:00Z = 1");
        assertLocal(local(MONTH), "2028-02-01T00:00Z = 3", "2028-03-01T00:00Z = 1");
        assertLocal(local(DAY_OF_MONTH), "1 = 1", "28 = 1", "29 = 2");
        assertLocal(local(MONTH_OF_YEAR), "2 = 3", "3 = 1");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,              2026-04-30T23:59:59.999Z, 2026-05-01T00:00:00Z",
        "Asia/Kolkata,     2026-04-30T18:29:59.999Z, 2026-04-30T18:30:00Z",
        "America/St_Johns, 2026-05-01T02:29:59.999Z, 2026-05-01T02:30:00Z",
        "Europe/Berlin,    2026-04-30T21:59:59.999Z, 2026-04-30T22:00:00Z"
    })
    void monthsEndToTheMillisecond(String monthsZone, String last, String first) {
        at(last, first);
        zone = monthsZone;
        assertLocal(local(MONTH_OF_YEAR), "4 = 1", "5 = 1");
        assertLocal(local(DAY_OF_MONTH), "1 = 1", "30 = 1");
    }

    @Test
    void cyclicBucketsComeAgainAndAgain() {
        at(
                "2026-03-02T09:15:00Z",
                "2026-03-09T09:45:00Z",
                "2026-03-09T10:00:00Z",
                "2026-03-15T09:00:00Z",
                "2027-03-01T09:00:00Z");
        assertLocal(local(DAY_OF_WEEK), "1 = 4", "7 = 1");
        assertLocal(local(HOUR_OF_DAY), "9 = 4", "10 = 1");
        assertLocal(local(DAY_OF_WEEK, HOUR_OF_DAY), "1, 9 = 3", "1, 10 = 1", "7, 9 = 1");
        assertLocal(local(MONTH_OF_YEAR), "3 = 5");
        assertLocal(
                local(YEAR, DAY_OF_WEEK),
                "2026-01-01T00:00Z, 1 = 3",
                "2026-01-01T00:00Z, 7 = 1",
                "2027-01-01T00:00Z, 1 = 1");
    }

    @Test
    void bucketsAreCombinedWithDimensionsInTheOrderOfTheQuestion() {
        append(
                Events.draft(1).asset("chair").toEvent(),
                Events.draft(2).asset(null).toEvent(),
                Events.draft(3).asset("chair").toEvent());
        assertLocal(local(HOUR_OF_DAY).by(ASSET, DAY_OF_WEEK), "12, chair, 7 = 2", "12, null, 7 = 1");
    }

    @Test
    void differentVisitorsAreCountedForEachLocalDay() {
        visits(
                "ann 2026-03-01T22:59:59.999Z",
                "ann 2026-03-01T23:00:00Z",
                "ann 2026-03-02T22:59:59.999Z",
                "bob 2026-03-02T12:00:00Z",
                "ann 2026-03-02T23:00:00Z");
        zone = "Europe/Berlin";
        assertLocal(
                asked(VISITORS).by(DAY),
                "2026-03-01T00:00+01:00 = 1",
                "2026-03-02T00:00+01:00 = 2",
                "2026-03-03T00:00+01:00 = 1");
    }

    @Test
    void differentVisitorsAreCountedOnceForTheSameHourOfSeveralDays() {
        visits(
                "ann 2026-03-01T08:00:00Z",
                "ann 2026-03-02T08:30:00Z",
                "bob 2026-03-03T08:59:59.999Z",
                "ann 2026-03-03T09:00:00Z");
        zone = "Europe/Berlin";
        assertLocal(asked(VISITORS).by(HOUR_OF_DAY), "9 = 2", "10 = 1");
    }

    @Test
    void aRangeCutsTheBucketsAtItsEnds() {
        at("2026-03-01T11:59:59.999Z", "2026-03-01T12:00:00Z", "2026-03-02T11:59:59.999Z", "2026-03-02T12:00:00Z");
        assertLocal(
                local(DAY).between(instant("2026-03-01T12:00:00Z"), instant("2026-03-02T12:00:00Z")),
                "2026-03-01T00:00Z = 1",
                "2026-03-02T00:00Z = 1");
    }

    @Test
    void anAnswerComesInTheOrderOfItsTimes() {
        at("2026-03-03T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-01T01:00:00Z", "2026-03-02T00:00:00Z");
        assertLocal(local(DAY).order(Order.descending(DAY)).limit(2), "2026-03-03T00:00Z = 1", "2026-03-02T00:00Z = 1");
        assertLocal(
                local(DAY).order(Order.descending(COUNT)).limit(2), "2026-03-01T00:00Z = 2", "2026-03-02T00:00Z = 1");
    }

    @Test
    void hoursOfAllTimesAreFound() {
        at("1970-01-01T00:00:00Z", "2026-03-01T12:34:56.789Z", "9999-12-31T23:59:59.998Z");
        zone = "Asia/Kolkata";
        assertLocal(local(HOUR_OF_DAY), "5 = 2", "18 = 1");
        assertLocal(
                local(YEAR),
                "1970-01-01T00:00+05:30 = 1",
                "2026-01-01T00:00+05:30 = 1",
                "+10000-01-01T00:00+05:30 = 1");
    }
}
