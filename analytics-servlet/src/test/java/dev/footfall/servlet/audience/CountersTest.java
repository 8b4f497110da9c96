package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.frozen;
import static dev.footfall.servlet.audience.DeviceEvent.heartbeat;
import static dev.footfall.servlet.audience.DeviceEvent.movieRegistered;
import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Answers;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures for a dashboard. */
class CountersTest extends AudienceSite {

    private static final String CALL = "user/632/counters";

    @Test
    void whereNothingHappenedEveryFigureIsZero() {
        assertThat(answer(CALL))
                .isEqualTo("{\"avg_duration\":0,\"dev_num\":0,\"movies_num\":0,\"online_device_num\":0,"
                        + "\"usr_cur_day\":0,\"usr_cur_hour\":0,\"usr_cur_month\":0,\"usr_num\":0}");
    }

    @Test
    void figuresComeAsInTheDocument() {
        happen(
                registered("1"),
                heartbeat("1"),
                registered("2"),
                registered("3"),
                heartbeat("3"),
                frozen("3"),
                movieRegistered("8482"),
                session("1").looked(6_000),
                session("1").at("2017-09-15T10:00:00Z").looked(7_000),
                session("2").at("2017-09-15T09:59:59.999Z").looked(6_000),
                session("2").at("2017-09-01T00:00:00Z").looked(6_500),
                session("2").at("2017-08-31T23:59:59Z").looked(6_400));

        assertThat(answer(CALL))
                .isEqualTo("{\"avg_duration\":6.38,\"dev_num\":3,\"movies_num\":1,\"online_device_num\":1,"
                        + "\"usr_cur_day\":3,\"usr_cur_hour\":2,\"usr_cur_month\":4,\"usr_num\":5}");
    }

    @Test
    void whoNeverLookedIsNoVisit() {
        happen(session("1").looked(1_000), session("1").passed(9_000), session("1"));

        JsonNode figures = figures();
        assertThat(figures.get("usr_num").intValue()).isEqualTo(1);
        assertThat(figures.get("usr_cur_hour").intValue()).isEqualTo(1);
        assertThat(figures.get("avg_duration").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void aVisitIsOneHoweverManyMoviesPlayed() {
        happen(session("1").looked(4_000).movies(1, 0, 1_000, 2, 1_000, 1_000, 1, 2_000, 2_000));

        assertThat(figures().get("usr_num").intValue()).isEqualTo(1);
        assertThat(figures().get("usr_cur_day").intValue()).isEqualTo(1);
        assertThat(figures().get("avg_duration").decimalValue()).isEqualByComparingTo("4");
    }

    @Test
    void theMeanIsRoundedToHundredths() {
        happen(session("1").looked(5), session("1").looked(4));
        assertThat(answer(CALL)).startsWith("{\"avg_duration\":0.00,");

        happen(session("1").looked(6));

        assertThat(answer(CALL)).startsWith("{\"avg_duration\":0.01,");
    }

    @Test
    void aMovieIsOneHoweverOftenItIsRegistered() {
        happen(movieRegistered("1"), movieRegistered("1").named("again"), movieRegistered("2"));
        happenTo("another", movieRegistered("3"));

        assertThat(figures().get("movies_num").intValue()).isEqualTo(2);
    }

    @Test
    void whatARobotRegistersIsNoMovie() {
        happen(movieRegistered("1").robot());

        assertThat(figures().get("movies_num").intValue()).isZero();
    }

    @Test
    void threeQuestionsAreEnough() {
        AtomicInteger questions = new AtomicInteger();
        restart(anew().surroundings(
                        given -> given.with(new Answers(counting(given.store().aggregates(), questions)))));
        happen(session("1").looked(1_000));

        answer(CALL);

        assertThat(questions).hasValue(3);
    }

    private static AggregateStore counting(AggregateStore store, AtomicInteger questions) {
        return new AggregateStore() {
            @Override
            public List<StoreRow> aggregate(StoreQuery query) {
                questions.incrementAndGet();
                return store.aggregate(query);
            }

            @Override
            public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
                return store.span(tenant, dataset);
            }
        };
    }

    @Test
    void theDoingsOfOthersAreNotCounted() {
        happenTo(
                "another",
                registered("1"),
                heartbeat("1"),
                movieRegistered("1"),
                session("1").looked(1_000));

        assertThat(answer(CALL)).matches("\\{(\"[a-z_]+\":0,?){8}}");
    }

    @ParameterizedTest
    @CsvSource({
        // now,                zone,                a visit,              hour, day, month
        "2017-09-30T22:30:00Z, Europe/Berlin,       2017-09-30T22:00:00Z, 1, 1, 1",
        "2017-09-30T22:30:00Z, Europe/Berlin,       2017-09-30T21:59:59Z, 0, 0, 0",
        "2017-09-30T22:30:00Z, UTC,                 2017-09-30T21:59:59Z, 0, 1, 1",
        "2017-09-30T22:50:00Z, Asia/Kolkata,        2017-09-30T22:29:59Z, 0, 1, 1",
        "2017-09-30T22:50:00Z, Asia/Kolkata,        2017-09-30T22:30:00Z, 1, 1, 1",
        // The hour that comes twice is two hours of a day of 25.
        "2017-10-29T01:10:00Z, Europe/Berlin,       2017-10-29T00:50:00Z, 0, 1, 1",
        "2017-10-29T01:10:00Z, Europe/Berlin,       2017-10-29T01:59:59Z, 1, 1, 1",
        "2017-10-29T01:10:00Z, Europe/Berlin,       2017-10-28T22:00:00Z, 0, 1, 1",
        "2017-10-29T01:10:00Z, Europe/Berlin,       2017-10-29T22:59:59Z, 0, 1, 1",
        "2017-10-29T01:10:00Z, Europe/Berlin,       2017-10-29T23:00:00Z, 0, 0, 1",
        // Clocks are moved by half an hour: from 02:00 to 02:30, and back from 02:00 to 01:30.
        "2017-09-30T15:40:00Z, Australia/Lord_Howe, 2017-09-30T15:30:00Z, 1, 1, 1",
        "2017-09-30T16:10:00Z, Australia/Lord_Howe, 2017-09-30T15:50:00Z, 0, 1, 1",
        "2018-03-31T15:10:00Z, Australia/Lord_Howe, 2018-03-31T14:50:00Z, 0, 1, 1",
        "2018-03-31T15:10:00Z, Australia/Lord_Howe, 2018-03-31T15:20:00Z, 1, 1, 1"
    })
    void theHourTheDayAndTheMonthAreThoseOfTheTenantsCalendar(
            String now, String zone, String visit, int hour, int day, int month) {
        restart(anew().at(now).setting("analytics.zone", zone));
        happen(session("1").at(visit).looked(1_000));

        JsonNode figures = figures();
        assertThat(figures.get("usr_cur_hour").intValue()).as("hour").isEqualTo(hour);
        assertThat(figures.get("usr_cur_day").intValue()).as("day").isEqualTo(day);
        assertThat(figures.get("usr_cur_month").intValue()).as("month").isEqualTo(month);
        assertThat(figures.get("usr_num").intValue()).isEqualTo(1);
    }

    @Test
    void theFiguresGoOnWithTheClock() {
        happen(session("1").looked(1_000));
        assertThat(figures().get("usr_cur_month").intValue()).isEqualTo(1);

        site.clock().set(Instant.parse("2017-10-01T00:00:00Z"));

        JsonNode figures = figures();
        assertThat(figures.get("usr_cur_month").intValue()).isZero();
        assertThat(figures.get("usr_num").intValue()).isEqualTo(1);
    }

    private JsonNode figures() {
        return reply(CALL).json();
    }
}
