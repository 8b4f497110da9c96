package dev.footfall.servlet.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tree cannot be asked for. */
class TreeParametersTest extends AudienceSite {

    private static final String TREE = StatisticsTreeTest.TREE;
    private static final String SEPTEMBER = StatisticsTreeTest.SEPTEMBER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "devices/stars/ | p2 must be one of devices, movies, dates, ages, genders, emotions, was 'stars'",
                "Devices/ | p1 must be one of devices, movies, dates, ages, genders, emotions, was 'Devices'",
                "devices/ages/devices/ | p3 must be a level that does not come before it, was 'devices' again",
            })
    void aWrongLevelIsNamed(String path, String message) {
        assertThat(refusal(reply(TREE + path + SEPTEMBER), 400)).isEqualTo(message);
    }

    @Test
    void thereAreSixLevelsAtMost() {
        String all = "devices/movies/dates/ages/genders/emotions/";

        assertThat(reply(TREE + all + SEPTEMBER).status()).isEqualTo(200);
        assertThat(refusal(reply(TREE + all + "dates/" + SEPTEMBER), 400)).startsWith("p7 ");
        assertThat(refusal(reply(TREE + all.repeat(50) + SEPTEMBER), 400)).startsWith("p7 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e=2017/09/01%2000:00:00 | b is required, or last_week: a date and time such as 2017/09/12 12:00:00",
                "b=2017/09/01%2000:00:00 | e is required, or last_week: a date and time such as 2017/09/12 12:00:00",
                "b=2017-09-01&last_week=0&e=2017/09/01%2000:00:00 | b must be a date and time such as 2017/09/12 12:00:00,"
                        + " was '2017-09-01'",
                "b=2017/02/30%2000:00:00&e=2017/03/01%2000:00:00 | b must be a date and time such as 2017/09/12 12:00:00,"
                        + " was '2017/02/30 00:00:00'",
                "b=2017/09/02%2000:00:00&e=2017/09/01%2000:00:00 | b must not be after e: '2017/09/02 00:00:00' is after"
                        + " '2017/09/01 00:00:00'",
                "b=2017/01/01%2000:00:00&e=2017/07/01%2000:00:01 | e must be at most 6 months after b, was"
                        + " 2017/07/01 00:00:01",
                "b=%2B999999999/12/31%2000:00:00&e=2017/09/01%2000:00:00 | b must be a date and time such as 2017/09/12"
                        + " 12:00:00, was '+999999999/12/31 00:00:00'",
                "last_week=1&last_week=1 | last_week must be given once, was given 2 times",
                "last_week&tzo=15 | tzo must be hours from -12 to 14, such as 1 or 5.5, or a time zone such as"
                        + " Europe/Berlin, was '15'",
                "last_week&tzo=5.1 | tzo must be hours from -12 to 14, such as 1 or 5.5, or a time zone such as"
                        + " Europe/Berlin, was '5.1'",
                "last_week&dt_format=yyyy | dt_format must be one of YYYY-MM-DD HH, YYYY-MM-DD, YYYY-MM, YYYY, MM, DD,"
                        + " HH, was 'yyyy'",
                "last_week&to_object=2 | to_object must be a whole number from 0 to 1, was '2'",
                "last_week&page=-1 | page must be a whole number from 0 to 2147483647, was '-1'",
                "last_week&obj_in_page=0 | obj_in_page must be a whole number from 1 to 2147483647, was '0'",
                "last_week&page=1&page=2 | page must be given once, was given 2 times",
                "last_week&page=x&obj_in_page=y | page must be a whole number from 0 to 2147483647, was 'x';"
                        + " obj_in_page must be a whole number from 1 to 2147483647, was 'y'",
            })
    void aWrongParameterIsNamed(String query, String message) {
        assertThat(refusal(reply(TREE + "devices/?" + query), 400)).isEqualTo(message);
    }

    @Test
    void sixMonthsAreNotTooLong() {
        assertThat(reply(TREE + "devices/?b=2016/12/31%2000:00:00&e=2017/06/30%2000:00:00")
                        .status())
                .isEqualTo(200);
        assertThat(reply(TREE + "devices/?b=2017/01/01%2000:00:00&e=2017/06/30%2023:59:59")
                        .status())
                .isEqualTo(200);
        assertThat(reply(TREE + "devices/?last_week").status()).isEqualTo(200);
    }
}
