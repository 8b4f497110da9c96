package dev.footfall.testkit;

import static dev.footfall.query.Attribute.VISITOR;
import static dev.footfall.query.TimeBucket.DAY;
import static dev.footfall.query.TimeBucket.DAY_OF_WEEK;
import static dev.footfall.query.TimeBucket.HOUR;
import static dev.footfall.query.TimeBucket.HOUR_OF_DAY;

import dev.footfall.query.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How days on which clocks are changed are counted on top of the store. */
abstract class ClockChangeContract extends LocalTimeContract {

    @BeforeEach
    void berlin() {
        zone = "Europe/Berlin";
    }

    @Test
    void theDayOnWhichClocksAreSetForwardHas23Hours() {
        eachHour("2026-03-28T22:00:00Z", 26);
        assertLocal(
                local(DAY), "2026-03-28T00:00+01:00 = 1", "2026-03-29T00:00+01:00 = 23", "2026-03-30T00:00+02:00 = 2");
    }

    @Test
    void theDayOnWhichClocksAreSetBackHas25Hours() {
        eachHour("2026-10-24T21:00:00Z", 28);
        assertLocal(
                local(DAY), "2026-10-24T00:00+02:00 = 1", "2026-10-25T00:00+02:00 = 25", "2026-10-26T00:00+01:00 = 2");
    }

    @Test
    void theHourThatIsLeftOutHasNoBucket() {
        at("2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00Z");
        assertLocal(local(HOUR), "2026-03-29T01:00+01:00 = 1", "2026-03-29T03:00+02:00 = 1");
        assertLocal(local(HOUR_OF_DAY), "1 = 1", "3 = 1");
    }

    @Test
    void theHourThatComesTwiceIsTwoHoursAndOneHourOfTheDay() {
        at(
                "2026-10-24T23:59:59.999Z",
                "2026-10-25T00:00:00Z",
                "2026-10-25T00:59:59.999Z",
                "2026-10-25T01:00:00Z",
                "2026-10-25T01:59:59.999Z",
                "2026-10-25T02:00:00Z");
        assertLocal(
                local(HOUR),
                "2026-10-25T01:00+02:00 = 1",
                "2026-10-25T02:00+02:00 = 2",
                "2026-10-25T02:00+01:00 = 2",
                "2026-10-25T03:00+01:00 = 1");
        assertLocal(local(HOUR_OF_DAY), "1 = 1", "2 = 4", "3 = 1");
        assertLocal(local(DAY_OF_WEEK, HOUR_OF_DAY), "7, 1 = 1", "7, 2 = 4", "7, 3 = 1");
    }

    @Test
    void aVisitorOfBothHoursIsOneVisitorOfTheHourOfTheDay() {
        visits("ann 2026-10-25T00:30:00Z", "ann 2026-10-25T01:30:00Z", "bob 2026-10-25T01:31:00Z");
        Measure visitors = Measure.countDistinct("visitors", VISITOR);
        assertLocal(asked(visitors).by(HOUR), "2026-10-25T02:00+02:00 = 1", "2026-10-25T02:00+01:00 = 2");
        assertLocal(asked(visitors).by(HOUR_OF_DAY), "2 = 2");
    }

    @Test
    void clocksOfNewfoundlandAreSetForwardBetweenQuarters() {
        zone = "America/St_Johns";
        at("2026-03-08T05:29:59.999Z", "2026-03-08T05:30:00Z", "2026-03-09T02:29:59.999Z", "2026-03-09T02:30:00Z");
        assertLocal(
                local(HOUR),
                "2026-03-08T01:00-03:30 = 1",
                "2026-03-08T03:00-02:30 = 1",
                "2026-03-08T23:00-02:30 = 1",
                "2026-03-09T00:00-02:30 = 1");
        assertLocal(local(DAY), "2026-03-08T00:00-03:30 = 3", "2026-03-09T00:00-02:30 = 1");
    }

    private void eachHour(String first, int count) {
        String[] times = new String[count];
        for (int i = 0; i < count; i++) {
            times[i] = instant(first).plusSeconds(3_600L * i).toString();
        }
        at(times);
    }
}
