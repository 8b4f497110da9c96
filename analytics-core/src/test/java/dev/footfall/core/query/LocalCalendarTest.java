package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.TimeBucket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalCalendarTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # An ordinary Wednesday
            Europe/Berlin,       2026-07-15T22:30:45.678Z, HOUR,          2026-07-16T00:00+02:00
            Europe/Berlin,       2026-07-15T22:30:45.678Z, DAY,           2026-07-16T00:00+02:00
            Europe/Berlin,       2026-07-15T22:30:45.678Z, WEEK,          2026-07-13T00:00+02:00
            Europe/Berlin,       2026-07-15T22:30:45.678Z, MONTH,         2026-07-01T00:00+02:00
            Europe/Berlin,       2026-07-15T22:30:45.678Z, YEAR,          2026-01-01T00:00+01:00
            Europe/Berlin,       2026-07-15T22:30:45.678Z, HOUR_OF_DAY,   0
            Europe/Berlin,       2026-07-15T22:30:45.678Z, DAY_OF_WEEK,   4
            Europe/Berlin,       2026-07-15T22:30:45.678Z, DAY_OF_MONTH,  16
            Europe/Berlin,       2026-07-15T22:30:45.678Z, MONTH_OF_YEAR, 7
            # An hour left out, and one that comes twice
            Europe/Berlin,       2026-03-29T00:59:59.999Z, HOUR,          2026-03-29T01:00+01:00
            Europe/Berlin,       2026-03-29T01:00:00Z,     HOUR,          2026-03-29T03:00+02:00
            Europe/Berlin,       2026-10-25T00:59:59.999Z, HOUR,          2026-10-25T02:00+02:00
            Europe/Berlin,       2026-10-25T01:00:00Z,     HOUR,          2026-10-25T02:00+01:00
            # Weeks 52, 53 and 1
            UTC,                 2020-12-27T23:59:59.999Z, WEEK,          2020-12-21T00:00Z
            UTC,                 2021-01-03T23:59:59.999Z, WEEK,          2020-12-28T00:00Z
            UTC,                 2021-01-04T00:00:00Z,     WEEK,          2021-01-04T00:00Z
            # Offsets of half an hour
            Asia/Kolkata,        2026-01-01T18:29:59.999Z, DAY,           2026-01-01T00:00+05:30
            Asia/Kolkata,        2026-01-01T18:30:00Z,     HOUR,          2026-01-02T00:00+05:30
            # Back from 00:01 to 23:01 of the day before, which is over by then
            America/St_Johns,    2006-10-29T02:29:59.999Z, DAY,           2006-10-28T00:00-02:30
            America/St_Johns,    2006-10-29T02:30:00Z,     DAY,           2006-10-29T00:00-02:30
            America/St_Johns,    2006-10-29T02:31:00Z,     DAY,           2006-10-29T00:00-02:30
            America/St_Johns,    2006-10-29T03:29:59.999Z, DAY,           2006-10-29T00:00-02:30
            America/St_Johns,    2006-10-29T03:29:59.999Z, DAY_OF_MONTH,  29
            America/St_Johns,    2006-10-29T03:29:59.999Z, HOUR_OF_DAY,   23
            America/St_Johns,    2006-10-29T02:30:59.999Z, HOUR,          2006-10-29T00:00-02:30
            America/St_Johns,    2006-10-29T02:31:00Z,     HOUR,          2006-10-28T23:01-03:30
            America/St_Johns,    2006-10-29T03:30:00Z,     HOUR,          2006-10-29T00:00-03:30
            # Clocks are changed by half an hour
            Australia/Lord_Howe, 2026-04-04T14:59:59.999Z, HOUR,          2026-04-05T01:00+11:00
            Australia/Lord_Howe, 2026-04-04T15:00:00Z,     HOUR,          2026-04-05T01:30+10:30
            Australia/Lord_Howe, 2026-04-04T15:00:00Z,     HOUR_OF_DAY,   1
            Australia/Lord_Howe, 2026-10-03T15:29:59.999Z, HOUR,          2026-10-04T01:00+10:30
            Australia/Lord_Howe, 2026-10-03T15:30:00Z,     HOUR,          2026-10-04T02:30+11:00
            # A day that never was
            Pacific/Apia,        2011-12-30T09:59:59.999Z, DAY,           2011-12-29T00:00-10:00
            Pacific/Apia,        2011-12-30T10:00:00Z,     DAY,           2011-12-31T00:00+14:00
            Pacific/Apia,        2011-12-30T10:00:00Z,     DAY_OF_WEEK,   6
            # Days without a midnight, and with two
            America/Sao_Paulo,   2018-11-04T02:59:59.999Z, DAY,           2018-11-03T00:00-03:00
            America/Sao_Paulo,   2018-11-04T03:00:00Z,     DAY,           2018-11-04T01:00-02:00
            America/Sao_Paulo,   2018-11-04T03:00:00Z,     HOUR_OF_DAY,   1
            America/Sao_Paulo,   2018-02-18T02:59:59.999Z, DAY,           2018-02-17T00:00-02:00
            America/Sao_Paulo,   2018-02-18T03:00:00Z,     DAY,           2018-02-18T00:00-03:00
            """)
    void anInstantLiesInABucket(ZoneId zone, Instant at, TimeBucket bucket, String expected) {
        assertThat(new LocalCalendar(zone, List.of(bucket)).keys(at))
                .extracting(key -> key.toString().replaceAll("\\[.*]", "").replace("ZZ", "Z"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Berlin,       DAY,         2026-03-29T05:00:00Z, 2026-03-29T22:00:00Z
            Europe/Berlin,       DAY,         2026-10-25T05:00:00Z, 2026-10-25T23:00:00Z
            Europe/Berlin,       MONTH,       2026-10-25T05:00:00Z, 2026-10-25T23:00:00Z
            Europe/Berlin,       HOUR,        2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z
            Europe/Berlin,       HOUR_OF_DAY, 2026-10-25T00:00:00Z, 2026-10-25T01:00:00Z
            America/St_Johns,    HOUR,        2006-10-29T02:30:00Z, 2006-10-29T02:31:00Z
            America/St_Johns,    DAY,         2006-10-29T02:31:00Z, 2006-10-30T03:30:00Z
            Australia/Lord_Howe, HOUR,        2026-04-04T14:00:00Z, 2026-04-04T15:00:00Z
            Australia/Lord_Howe, HOUR,        2026-04-04T15:00:00Z, 2026-04-04T15:30:00Z
            Pacific/Apia,        DAY,         2011-12-30T09:00:00Z, 2011-12-30T10:00:00Z
            America/Sao_Paulo,   DAY,         2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z
            """)
    void aBucketEnds(ZoneId zone, TimeBucket bucket, Instant at, Instant end) {
        assertThat(new LocalCalendar(zone, List.of(bucket)).end(at)).isEqualTo(end);
    }

    @Test
    void severalBucketsHaveTheirKeysInTheirOrder() {
        LocalCalendar calendar =
                new LocalCalendar(ZoneId.of("UTC"), List.of(TimeBucket.HOUR_OF_DAY, TimeBucket.DAY_OF_WEEK));
        assertThat(calendar.keys(Instant.parse("2026-03-01T13:14:15Z"))).containsExactly(13, 7);
        assertThat(calendar.end(Instant.parse("2026-03-01T13:14:15Z"))).isEqualTo("2026-03-01T14:00:00Z");
    }

    /** In zones where no midnight comes twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham", "Africa/Casablanca"})
    void keysAreThoseOfTheLocalTime(String zone) {
        Random random = new Random(1);
        LocalCalendar calendar = new LocalCalendar(
                ZoneId.of(zone),
                List.of(
                        TimeBucket.HOUR_OF_DAY,
                        TimeBucket.DAY_OF_WEEK,
                        TimeBucket.DAY_OF_MONTH,
                        TimeBucket.MONTH_OF_YEAR,
                        TimeBucket.DAY));
        for (int i = 0; i < 2_000; i++) {
            Instant at = Instant.ofEpochMilli(random.nextLong(946_684_800_000L, 2_208_988_800_000L));
            ZonedDateTime local = at.atZone(ZoneId.of(zone));
            assertThat(calendar.keys(at))
                    .containsExactly(
                            local.getHour(),
                            local.getDayOfWeek().getValue(),
                            local.getDayOfMonth(),
                            local.getMonthValue(),
                            local.toLocalDate().atStartOfDay(ZoneId.of(zone)));
        }
    }
}
