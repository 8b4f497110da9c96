package dev.footfall.servlet.reports;

import static dev.footfall.servlet.reports.Filed.changed;
import static dev.footfall.servlet.reports.Filed.created;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Site;
import org.junit.jupiter.api.Test;

/** A report has the state that the latest event says, in whatever order the events come in. */
class ReportsPerStateTest extends ReportsSite {

    private static final String CALL = "reports_per_state";

    @Test
    void theLatestStateCountsThoughItWasReachedAfterTheRange() {
        happen(created("a").state("1", "new"), changed("a").state("2", "done").at("2021-05-05T11:00:00Z"));

        assertThat(sample(CALL)).isEqualTo("[{\"id\":2,\"name\":\"done\",\"account_id\":1,\"report_count\":1}]");
    }

    @Test
    void aReportWhoseCreationIsUnknownIsCountedOnceItIsKnown() {
        happen(changed("a").state("2", "done").at("2016-11-08T00:00:00Z"));
        assertThat(sample(CALL)).isEqualTo("[]");

        happen(created("a").state("1", "new").at("2016-11-07T00:00:00Z"));

        assertThat(sample(CALL)).isEqualTo("[{\"id\":2,\"name\":\"done\",\"account_id\":1,\"report_count\":1}]");
    }

    @Test
    void aChangeThatIsSentLateDoesNotUndoALaterOne() {
        happen(created("a").state("1", "new"), changed("a").state("3", "done").at("2016-11-09T00:00:00Z"));
        happen(changed("a").state("2", "open").at("2016-11-08T00:00:00Z"));

        assertThat(sample(CALL)).contains("\"id\":3,");
    }

    @Test
    void whatIsSentAgainChangesNothing() {
        String id = "0190a6e6-8a6b-7c3e-9a3b-1c2d3e4f5a6b";
        happen(created("a").state("1", "new").id(id));
        happen(changed("a").state("2", "done").at("2016-11-08T00:00:00Z"));
        happen(created("a").state("1", "new").id(id), created("a").state("1", "new"));

        assertThat(sample(CALL)).isEqualTo("[{\"id\":2,\"name\":\"done\",\"account_id\":1,\"report_count\":1}]");
    }

    @Test
    void aReportIsCountedWhereItWasFirstCreated() {
        happen(
                created("a").state("1", "new").at("2015-12-31T23:59:59.999Z"),
                created("a").state("1", "new"));

        assertThat(sample(CALL)).isEqualTo("[]");
    }

    @Test
    void aReportWithoutAStateIsInNoRow() {
        happen(created("a"), created("b").state("1", "new"));

        assertThat(sample(CALL)).isEqualTo("[{\"id\":1,\"name\":\"new\",\"account_id\":1,\"report_count\":1}]");
    }

    @Test
    void aStateIsOneRowUnderTheNameThatMostReportsHave() {
        happen(
                created("a").state("1", "New"),
                created("b").state("1", "new"),
                created("c").state("1", "new"),
                created("d").metadata("{\"state\":{\"id\":1}}"),
                created("e").state("2", "b"),
                created("f").state("2", "a"));

        assertThat(sample(CALL))
                .isEqualTo("[{\"id\":1,\"name\":\"new\",\"account_id\":1,\"report_count\":4},"
                        + "{\"id\":2,\"name\":\"a\",\"account_id\":1,\"report_count\":2}]");
    }

    @Test
    void aStateWithoutANameHasNone() {
        happen(created("a").metadata("{\"state\":{\"id\":\"open\"}}"));

        assertThat(sample(CALL)).isEqualTo("[{\"id\":\"open\",\"name\":null,\"account_id\":1,\"report_count\":1}]");
    }

    @Test
    void theMostFrequentComesFirstThenTheSmallerId() {
        happen(
                created("a").state("9", "n"),
                created("b").state("10", "n"),
                created("c").state("\"x\"", "n"),
                created("d").state("\"x\"", "n"));

        assertThat(reply(CALL + "?" + SAMPLE).json().findValuesAsText("id")).containsExactly("x", "10", "9");
    }

    @Test
    void anIdIsANumberWhenItReadsTheSameAsOne() {
        happen(
                created("a").by("12345678901234567890"),
                created("b").by("007"),
                created("c").by("0"),
                created("d").by("-5"),
                created("e").by("1.0"),
                created("f").by("u-7"),
                created("g").by("-0"));

        assertThat(sample("reports_per_user"))
                .isEqualTo("[{\"user_id\":\"-0\",\"account_id\":1,\"report_count\":1},"
                        + "{\"user_id\":-5,\"account_id\":1,\"report_count\":1},"
                        + "{\"user_id\":0,\"account_id\":1,\"report_count\":1},"
                        + "{\"user_id\":\"007\",\"account_id\":1,\"report_count\":1},"
                        + "{\"user_id\":\"1.0\",\"account_id\":1,\"report_count\":1},"
                        + "{\"user_id\":12345678901234567890,\"account_id\":1,\"report_count\":1},"
                        + "{\"user_id\":\"u-7\",\"account_id\":1,\"report_count\":1}]");
    }

    @Test
    void anAccountThatIsNoNumberIsAString() {
        happenTo("private", created("a").by("u"));

        assertThat(site.ask(API + "reports_per_user?" + SAMPLE).text())
                .isEqualTo("[{\"user_id\":\"u\",\"account_id\":\"acme\",\"report_count\":1}]");
    }

    @Test
    void whoFiledMostComesFirstAndNobodyIsNoUser() {
        happen(created("a").by("1"), created("b").by("2"), created("c").by("2"), created("d"));

        assertThat(sample("reports_per_user"))
                .isEqualTo("[{\"user_id\":2,\"account_id\":1,\"report_count\":2},"
                        + "{\"user_id\":1,\"account_id\":1,\"report_count\":1}]");
    }

    @Test
    void whatOneWritesCountsInOnesNextQuestion() {
        for (int i = 1; i <= 20; i++) {
            happen(created("r" + i).state("1", "new"));

            assertThat(sample(CALL)).contains("\"report_count\":" + i + "}");
        }
    }

    @Test
    void aStateThatIsNoneIsRefusedWhereItIsSent() {
        String body = created("a").metadata("{\"state\":\"new\"}").toString();

        assertThat(site.post(Site.EVENTS, body, ACCOUNT).status()).isEqualTo(422);
    }
}
