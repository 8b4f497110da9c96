package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.JsonObject;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListEventsTest extends InEveryContainer {

    private static final String SHOP = """
            [{"eventType":"product AR not available","sessionId":"s1","assetId":"a","occurredAt":"2021-05-01T00:00:01Z",
              "eventMetadata":{"colour":"red","size":{"w":1,"h":2},"tags":["x","y"]},"device":"Firefox/1 (+x)",
              "referer":"https://shop.example/p?a=1","userId":"u1"},
             {"eventType":"product interaction","sessionId":"s2","assetId":"b","occurredAt":"2021-05-01T00:00:03Z",
              "eventMetadata":{"colour":"blue"},"referer":"https://shop.example","workspaceId":"north"},
             {"eventType":"page view","sessionId":"s1","assetId":"c","occurredAt":"2021-05-01T00:00:02Z",
              "referer":"https://shop.example.org/p","device":"Googlebot/2.1 (+http://www.google.com/bot.html)"}]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``              | ``                            | b c a
            eventType       | product AR not available      | a
            eventType       | produce AR not available      | a
            assetId         | b                             | b
            userId          | u1                            | a
            sessionId       | s1                            | c a
            workspaceId     | north                         | b
            orgId           | acme                          | b c a
            device          | Firefox/1 (+x)                | a
            device          | firefox/1 (+x)                | ``
            referer         | https://shop.example          | b a
            referer         | https://shop.example/p?a=1    | a
            referer         | https://shop.example/p        | ``
            referer         | https://shop.example.org      | c
            metadata        | {}                            | b c a
            metadata        | {"colour":"red"}              | a
            metadata        | {"size":{"h":2.0}}            | a
            metadata        | {"tags":["y"]}                | a
            metadata        | {"colour":"red","none":1}     | ``
            assetId         | ` `                           | b c a
            unknown         | x                             | b c a
            """)
    void aFilterLetsThroughWhatItSays(String name, String value, String assets) {
        site.create(SHOP);
        String query = name.isEmpty() ? "" : "?" + name + "=" + URLEncoder.encode(value, UTF_8);

        Reply reply = site.ask(EVENTS + query);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(assets(reply))
                .containsExactlyElementsOf(assets.isEmpty() ? List.of() : List.of(assets.split(" ", -1)));
    }

    @Test
    void filtersHoldTogetherAndTypesEither() {
        site.create(SHOP);

        assertThat(assets(site.ask(EVENTS + "?sessionId=s1&eventType=page%20view&eventType=product+interaction")))
                .containsExactly("c");
    }

    @Test
    void robotsAreListedAndMarked() {
        site.create(SHOP);

        assertThat(site.ask(EVENTS).json().findValuesAsText("bot")).containsExactly("false", "true", "false");
    }

    @Test
    void aListWithoutEventsIsEmpty() {
        assertThat(site.ask(EVENTS).text()).isEqualTo("{\"events\":[]}");
        assertThat(site.ask(EVENTS + "/").text()).isEqualTo("{\"events\":[]}");
    }

    @Test
    void pagesFollowOneAnotherWithTheirFilters() {
        site.create(IntStream.range(0, 25)
                .mapToObj(i -> "{\"eventType\":\"user signup\",\"assetId\":\"" + (i % 2 == 0 ? "a b&c" : "x")
                        + "\",\"userId\":\"" + i + "\",\"occurredAt\":\"2021-05-01T00:00:00." + String.format("%03d", i)
                        + "Z\"}")
                .collect(Collectors.joining(",", "[", "]")));
        List<String> users = new ArrayList<>();
        String path = EVENTS + "?limit=5&assetId=a%20b%26c&eventType=user+signup&bearer_token=private&ignored=1";
        int pages = 0;

        while (!path.isEmpty()) {
            Reply reply = site.ask(path);
            assertThat(reply.status()).isEqualTo(200);
            users.addAll(reply.json().findValuesAsText("userId"));
            String link = reply.header("Link");
            assertThat(link).doesNotContain("private").doesNotContain("bearer_token");
            assertThat(link)
                    .satisfiesAnyOf(
                            l -> assertThat(l).isEmpty(),
                            l -> assertThat(l)
                                    .startsWith("</api/analytics/events?")
                                    .endsWith(">; rel=\"next\""));
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(users).containsExactly("24", "22", "20", "18", "16", "14", "12", "10", "8", "6", "4", "2", "0");
    }

    @Test
    void theNextPageIsNamedWithoutTheSessionOfAUrl() {
        site.create(SHOP);

        assertThat(site.ask(EVENTS + ";jsessionid=secret?limit=1").header("Link"))
                .startsWith("</api/analytics/events?limit=1&cursor=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=10001",
                "limit=-1",
                "limit=x",
                "limit=1.0",
                "limit=99999999999999999999",
                "limit=1&limit=2",
                "cursor=x",
                "cursor=AAAA",
                "cursor=________________________________",
                "eventType=nonsense",
                "eventType=page%20view&eventType=nonsense",
                "metadata=x",
                "metadata=5",
                "metadata=%5B%5D",
                "metadata=%7B%7Dx",
                "metadata=%7B%22a%22:%7D",
                "metadata=%7B%22a%22:%22%5Cud800%22%7D",
                "metadata=%7B%22a%22:1e999%7D",
                "assetId=a&assetId=a",
                "orgId=acme&orgId=acme",
                "device=%ff",
                "device=%c0%80",
                "device=%00",
                "x=%e2%82"
            })
    void aParameterThatIsWrongIsNamed(String query) {
        Reply reply = site.ask(EVENTS + "?" + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
        assertThat(reply.errorMessage()).containsAnyOf(query.substring(0, query.indexOf('=')), "percent-encoded");
    }

    @Test
    void theCatalogIsAskedOnceForAllNames() {
        List<Collection<String>> asked = new ArrayList<>();
        Catalog catalog = new Catalog() {
            @Override
            public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
                asked.add(Set.copyOf(ids));
                return Map.of("a", CatalogAsset.of("a", "Armchair").withMetadata(JsonObject.of("legs", 4)));
            }

            @Override
            public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
                return Map.of();
            }
        };
        restart(Site.on(container).catalog(catalog));
        site.create(SHOP);
        asked.clear();

        Reply reply = site.ask(EVENTS);

        assertThat(asked).containsExactly(Set.of("a", "b", "c"));
        assertThat(reply.json().findValuesAsText("assetName")).containsExactly("null", "null", "Armchair");
        assertThat(reply.json().at("/events/2/assetMetadata").toString()).isEqualTo("{\"legs\":4}");
    }

    @Test
    void aCatalogThatFailsLeavesNamesOut() {
        Catalog broken = new Catalog() {
            @Override
            public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
                throw new IllegalStateException("no names today");
            }

            @Override
            public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
                return Map.of();
            }
        };
        restart(Site.on(container).catalog(broken));

        assertThat(site.create(SHOP).status()).isEqualTo(200);
        assertThat(site.ask(EVENTS).json().findValuesAsText("assetName")).containsOnly("null");
    }

    @Test
    void headSaysWhatGetWouldSay() {
        site.create(SHOP);

        Reply reply = site.send("HEAD", EVENTS + "?limit=1", new byte[0], "Authorization", "Bearer private");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("Link")).contains("rel=\"next\"");
        assertThat(reply.header("Content-Type")).startsWith("application/json");
    }

    private static List<String> assets(Reply reply) {
        return reply.json().get("events").findValuesAsText("assetId");
    }
}
