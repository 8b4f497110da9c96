package dev.footfall.servlet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import org.junit.jupiter.api.Test;

class QueryFileTest extends QuerySite {

    private static final String DAYS = """
            {"dataset":"event","range":{"from":"2021-05-03","to":"2021-05-06"},"fill":true,"compare":"previous",
             "measures":[{"name":"views","aggregation":"count"}],"dimensions":["day"]}""";

    @Test
    void theSameAnswerCanBeHadAsCsv() {
        happen("product 3D view", "chair", "ann", "", "2021-05-03T08:00:00Z");
        happen("product 3D view", "chair", "ann", "", "2021-04-27T08:00:00Z");
        Reply reply = post("private", QUERY + "?format=csv", DAYS);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"event-day-2021-05-03-to-2021-05-05.csv\"");
        assertThat(reply.text().replace("\uFEFF", "").lines())
                .containsExactly("day,views,views before", "2021-05-03,1,0", "2021-05-04,0,1", "2021-05-05,0,0");
    }

    @Test
    void whoAcceptsCsvIsSentIt() {
        Reply reply = site.post(QUERY, DAYS, "Authorization", "Bearer private", "Accept", "text/csv;q=0.9, */*");
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        Reply any = site.post(QUERY, DAYS, "Authorization", "Bearer private", "Accept", "*/*, text/csv");
        assertThat(any.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void groupsThatWereOnlyBeforeFollow() {
        happen("product 3D view", "chair", "ann", "", "2021-05-05T08:00:00Z");
        happen("product 3D view", "lamp", "ann", "", "2021-04-28T08:00:00Z");
        Reply reply = post("private", QUERY + "?format=csv", """
                {"dataset":"event","range":{"from":"2021-05-05","to":"2021-05-06"},"compare":"previous","names":true,
                 "measures":[{"name":"views","aggregation":"count"}],"dimensions":["asset"]}""");
        assertThat(reply.text().replace("\uFEFF", "").lines())
                .containsExactly("asset,asset name,views,views before", "chair,,1,", "lamp,,,1");
    }

    @Test
    void timesThatAreNotFilledCannotStandBesideEarlierOnes() {
        Reply reply = post("private", QUERY + "?format=csv", DAYS.replace("\"fill\":true,", ""));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorMessage()).contains("needs fill");
    }
}
