package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountViewsTest extends InEveryContainer {

    private static final String VIEWS = EVENTS + "/views";

    /** The site's clock shows 2021-05-05T14:00 there. */
    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.setting("analytics.zone", "Europe/Berlin");
    }

    @Test
    void monthsAreToldUnlessSomethingElseIsAskedFor() {
        happen("2020-12-31T22:59:59.999Z", "2020-12-31T23:00:00Z", "2021-05-05T11:00:00Z", "2021-05-05T12:00:00Z");

        assertThat(site.ask(VIEWS).text())
                .isEqualTo("[{\"count\":3,\"perPage\":30,\"page\":1,\"sort\":\"-cumulative\",\"views\":["
                        + "{\"year\":2021,\"month\":5,\"views\":2,\"cumulative\":4},"
                        + "{\"year\":2021,\"month\":1,\"views\":1,\"cumulative\":2},"
                        + "{\"year\":2020,\"month\":12,\"views\":1,\"cumulative\":1}]}]");
        assertThat(site.ask(VIEWS + "?range=month").text())
                .isEqualTo(site.ask(VIEWS).text());
    }

    @Test
    void yearsHaveNoMonthAndDaysHaveADay() {
        happen("2020-12-31T22:59:59.999Z", "2021-05-04T22:00:00Z");

        assertThat(site.ask(VIEWS + "?range=year").text())
                .isEqualTo(
                        "[{\"count\":2,\"perPage\":30,\"page\":1,\"sort\":\"-cumulative\",\"views\":["
                                + "{\"year\":2021,\"views\":1,\"cumulative\":2},{\"year\":2020,\"views\":1,\"cumulative\":1}]}]");
        String days = "[{\"count\":2,\"perPage\":31,\"page\":1,\"sort\":\"-cumulative\",\"views\":["
                + "{\"year\":2021,\"month\":5,\"day\":5,\"views\":1,\"cumulative\":2},"
                + "{\"year\":2020,\"month\":12,\"day\":31,\"views\":1,\"cumulative\":1}]}]";
        assertThat(site.ask(VIEWS + "?range=day").text()).isEqualTo(days);
        assertThat(site.ask(VIEWS + "/?range=date").text()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                               4 3 1",
        "subStartDate=2021/05/03,                          3 2",
        "subStartDate=2021-05-03&endDate=2021/05/03,       2",
        "endDate=2021/05/02,                               1",
        "subStartDate=2021/05/05&endDate=2021/05/05,       1",
        "subStartDate=0001/01/01&endDate=9999/12/31,       4 3 1",
        "subStartDate=2021/05/06&endDate=2021/05/07,       ''"
    })
    void bothDatesAreWholeLocalDays(String query, String cumulative) {
        happen("2021-05-02T21:59:59.999Z", "2021-05-02T22:00:00Z", "2021-05-03T21:59:59.999Z", "2021-05-04T22:00:00Z");

        Reply reply = site.ask(VIEWS + "?range=day&" + query);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().findValuesAsText("cumulative"))
                .containsExactlyElementsOf(cumulative.isEmpty() ? List.of() : List.of(cumulative.split(" ")));
    }

    @Test
    void robotsAreNotCounted() {
        site.create("[{\"eventType\":\"user signup\"},{\"eventType\":\"user signup\",\"device\":\"Googlebot/2.1\"}]");

        assertThat(site.ask(VIEWS).json().at("/0/views/0/views").asInt()).isEqualTo(1);
    }

    @Test
    void filtersHoldForViewsToo() {
        site.create("[{\"eventType\":\"product renders\",\"sessionId\":\"s\",\"eventMetadata\":{\"a\":1}},"
                + "{\"eventType\":\"user signup\",\"device\":\"Firefox\",\"referer\":\"https://shop.example/p\"}]");

        for (String query : List.of(
                "metadata=%7B%22a%22:1%7D",
                "eventType=product%20render",
                "device=Firefox",
                "referer=https://shop.example",
                "referer=https://shop.example/p&orgId=acme")) {
            assertThat(site.ask(VIEWS + "?" + query)
                            .json()
                            .at("/0/views/0/views")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(site.ask(VIEWS + "?device=Chrome").text())
                .isEqualTo("[{\"count\":0,\"perPage\":30,\"page\":1,\"sort\":\"-cumulative\",\"views\":[]}]");
    }

    @Test
    void rowsComePageByPage() {
        happen(IntStream.range(0, 70)
                .mapToObj(day -> LocalDate.of(2021, 1, 1).plusDays(day) + "T12:00:00Z")
                .toArray(String[]::new));

        assertPage("", 1, 31, 70);
        assertPage("&page=2", 2, 31, 39);
        assertPage("&page=3", 3, 8, 8);
        assertPage("&page=4", 4, 0, 0);
        assertPage("&page=999999999", 999_999_999, 0, 0);
    }

    private void assertPage(String query, int page, int rows, int firstCumulative) {
        Reply reply = site.ask(VIEWS + "?range=day" + query);
        assertThat(reply.json().at("/0/count").asInt()).isEqualTo(70);
        assertThat(reply.json().at("/0/page").asInt()).isEqualTo(page);
        assertThat(reply.json().at("/0/views")).hasSize(rows);
        assertThat(reply.json().at("/0/views/0/cumulative").asInt()).isEqualTo(firstCumulative);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range=week",
                "range=Month",
                "range=day&range=day",
                "page=0",
                "page=x",
                "page=9999999999",
                "subStartDate=2021/13/01",
                "subStartDate=2021/02/29",
                "subStartDate=yesterday",
                "subStartDate=20210501",
                "endDate=2021-5-1",
                "endDate=2021/05/01T00:00:00Z",
                "subStartDate=2021/05/06",
                "subStartDate=2021/05/03&endDate=2021/05/02",
                "eventType=nonsense",
                "metadata=x"
            })
    void aParameterThatIsWrongIsNamed(String query) {
        Reply reply = site.ask(VIEWS + "?" + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
        assertThat(reply.errorMessage()).contains(query.substring(0, query.indexOf('=')));
    }

    private void happen(String... times) {
        String events = Stream.of(times)
                .map(time -> "{\"eventType\":\"user signup\",\"metric\":7,\"occurredAt\":\"" + time + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(site.create(events).status()).isEqualTo(200);
    }
}
