package dev.footfall.servlet.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day and the month that it is, where clocks are changed at midnight. */
class PresentTest {

    @ParameterizedTest
    @CsvSource({
        // A day that begins at 01:00.
        "2018-11-04T12:00:00Z, America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z",
        // A day whose last hour comes twice.
        "2018-02-18T02:30:00Z, America/Sao_Paulo, 2018-02-17T02:00:00Z, 2018-02-18T03:00:00Z",
        // From 00:01 back to 23:01: what comes again belongs to the day that has begun.
        "2010-11-07T02:35:00Z, America/St_Johns,  2010-11-07T02:30:00Z, 2010-11-08T03:30:00Z",
        "2010-11-07T02:29:59Z, America/St_Johns,  2010-11-06T02:30:00Z, 2010-11-07T02:30:00Z"
    })
    void aDayLastsUntilTheNextOneBegins(String now, String zone, String from, String to) {
        Present present = Present.of(Instant.parse(now), ZoneId.of(zone));

        assertThat(present.day()).isEqualTo(new TimeRange(Instant.parse(from), Instant.parse(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31T23:00:00Z, UTC,           2017-12-01T00:00:00Z, 2018-01-01T00:00:00Z",
        "2017-12-31T23:00:00Z, Europe/Berlin, 2017-12-31T23:00:00Z, 2018-01-31T23:00:00Z",
        "2020-02-29T12:00:00Z, UTC,           2020-02-01T00:00:00Z, 2020-03-01T00:00:00Z",
        "2017-03-31T12:00:00Z, Europe/Berlin, 2017-02-28T23:00:00Z, 2017-03-31T22:00:00Z"
    })
    void aMonthIsOneOfTheZonesCalendar(String now, String zone, String from, String to) {
        Present present = Present.of(Instant.parse(now), ZoneId.of(zone));

        assertThat(present.month()).isEqualTo(new TimeRange(Instant.parse(from), Instant.parse(to)));
    }
}
