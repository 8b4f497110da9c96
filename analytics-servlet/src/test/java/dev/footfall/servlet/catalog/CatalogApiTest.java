package dev.footfall.servlet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.JsonObject;
import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put is kept, shown and deleted. */
class CatalogApiTest extends CatalogSite {

    private static final String CHAIR = """
            {"id":"chair-7","name":"Armchair","title":"The armchair","metadata":{"legs":4,"tags":["oak",null]},
             "formats":[{"type":"glb","url":"https://cdn.example/7.glb","size":1234567890123},{"type":"usdz","url":"/7.usdz"}]}""";
    private static final CatalogAsset STORED_CHAIR = CatalogAsset.of("chair-7", "Armchair")
            .withTitle("The armchair")
            .withMetadata(JsonObject.of(Map.of("legs", 4, "tags", Arrays.asList("oak", null))))
            .withFormats(
                    new AssetFormat("glb", "https://cdn.example/7.glb", 1_234_567_890_123L),
                    AssetFormat.of("usdz", "/7.usdz"));
    private static final String SHOWN_CHAIR =
            "{\"id\":\"chair-7\",\"name\":\"Armchair\",\"title\":\"The armchair\",\"metadata\":{\"legs\":4,\"tags\":[\"oak\",null]},"
                    + "\"formats\":[{\"type\":\"glb\",\"url\":\"https://cdn.example/7.glb\",\"size\":1234567890123},"
                    + "{\"type\":\"usdz\",\"url\":\"/7.usdz\",\"size\":null}]}";

    @Test
    void anAssetThatIsPutIsStoredAndAnswered() {
        Reply reply = put(ASSETS + "/chair-7", CHAIR);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.text()).isEqualTo(SHOWN_CHAIR);
        assertThat(stored("chair-7")).isEqualTo(STORED_CHAIR);
        assertThat(get(ASSETS + "/chair-7").text()).isEqualTo(SHOWN_CHAIR);
    }

    @Test
    void aUserThatIsPutIsStoredAndAnswered() {
        Reply reply = put(USERS + "/u1", "{\"lastName\":\"Lovelace\",\"firstName\":\"Ada\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"id\":\"u1\",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}");
        assertThat(catalog().users(ACME, List.of("u1")))
                .containsOnly(Map.entry("u1", new CatalogUser("u1", "Ada", "Lovelace")));
        assertThat(get(USERS + "/u1").text()).isEqualTo(reply.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"chair-7\"}",
                "{\"id\":null,\"name\":null,\"title\":null,\"metadata\":null,\"formats\":null}",
                "{\"metadata\":{},\"formats\":[]}",
                "{\"name\":\"first\",\"name\":null}"
            })
    void whatIsNotSaidIsUnknown(String body) {
        put(ASSETS + "/chair-7", CHAIR);

        assertThat(put(ASSETS + "/chair-7", body).text())
                .isEqualTo("{\"id\":\"chair-7\",\"name\":null,\"title\":null,\"metadata\":{},\"formats\":[]}");
        assertThat(stored("chair-7")).isEqualTo(CatalogAsset.of("chair-7", null));
    }

    @Test
    void aUserOfWhomNothingIsSaidIsUnknownButThere() {
        assertThat(put(USERS + "/u1", "{}").text()).isEqualTo("{\"id\":\"u1\",\"firstName\":null,\"lastName\":null}");
        assertThat(get(USERS + "/u1").status()).isEqualTo(200);
    }

    @Test
    void whatNobodyPutIsNotFound() {
        Reply asset = get(ASSETS + "/chair-7");
        Reply user = get(USERS + "/u1");

        assertThat(asset.status()).isEqualTo(404);
        assertThat(asset.errorType()).isEqualTo("asset_not_found");
        assertThat(user.status()).isEqualTo(404);
        assertThat(user.errorType()).isEqualTo("user_not_found");
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() {
        put(ASSETS + "/chair-7", CHAIR);
        put(USERS + "/chair-7", "{}");

        for (int time = 0; time < 2; time++) {
            Reply reply = delete(ASSETS + "/chair-7");
            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.text()).isEmpty();
        }

        assertThat(get(ASSETS + "/chair-7").status()).isEqualTo(404);
        assertThat(get(USERS + "/chair-7").status()).isEqualTo(200);
        assertThat(delete(USERS + "/chair-7").status()).isEqualTo(204);
        assertThat(get(USERS + "/chair-7").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b, 'a b'",
        "a+b, a+b",
        "%C3%BC%F0%9F%AA%91, ü🪑",
        "%3Cb%3E_%27--, '<b>_''--'",
        "a%3Bb, a;b",
        "a;b=c, a",
        "%3Fa=b%23c, ?a=b#c",
        "..., ...",
        "chair-7/, chair-7"
    })
    void idsAreDecoded(String path, String id) {
        assertThat(put(ASSETS + "/" + path, "{\"name\":\"it\"}")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(stored(id)).isEqualTo(CatalogAsset.of(id, "it"));
        assertThat(get(ASSETS + "/" + path).status()).isEqualTo(200);
        assertThat(delete(ASSETS + "/" + path).status()).isEqualTo(204);
        assertThat(stored(id)).isNull();
    }

    /** Containers refuse such paths, or they are the host's. */
    @ParameterizedTest
    @CsvSource({"a%2Fb, a/b", "a%5Cb, a\\b", "%2E%2E, .."})
    void anIdThatNoPathCanHoldIsForTheBatchForm(String encoded, String id) {
        put(ASSETS, "[{\"id\":\"" + id.replace("\\", "\\\\") + "\"}]");

        assertThat(get(ASSETS + "?id=" + encoded).json()).hasSize(1);
        assertThat(put(ASSETS + "/" + encoded, "{\"name\":\"other\"}").text()).doesNotContain("\"name\":\"other\"");
        assertThat(stored(id)).isEqualTo(CatalogAsset.of(id, null));
        assertThat(delete(ASSETS + "?id=" + encoded).status()).isEqualTo(204);
        assertThat(stored(id)).isNull();
    }

    @Test
    void aBatchIsStoredAndAnsweredInItsOrder() {
        Reply reply = put(ASSETS, "[{\"id\":\"b\",\"name\":\"B\"},{\"id\":\"a/1\"}," + CHAIR + "]");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).extracting(entry -> entry.path("id").asText()).containsExactly("b", "a/1", "chair-7");
        assertThat(catalog().assets(ACME, List.of("a/1", "b", "chair-7")))
                .hasSize(3)
                .containsValue(STORED_CHAIR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "Application/X-NDJSON; charset=utf-8"})
    void aBatchMayHaveAnEntryOnEachLine(String contentType) {
        Reply reply = put(
                USERS,
                "{\"id\":\"u1\",\"firstName\":\"Ada\"}\n\n{\"id\":\"u2\"}\r\n",
                "Authorization",
                "Bearer admin",
                "Content-Type",
                contentType);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(catalog().users(ACME, List.of("u1", "u2"))).hasSize(2);
    }

    @Test
    void oneEntryIsABatchToo() {
        assertThat(put(USERS, "{\"id\":\"u1\"}").text())
                .isEqualTo("[{\"id\":\"u1\",\"firstName\":null,\"lastName\":null}]");
    }

    @Test
    void severalAreAskedForAtOnce() {
        put(ASSETS, "[{\"id\":\"a b\"},{\"id\":\"c\"},{\"id\":\"d\"}]");

        JsonNode found = get(ASSETS + "?id=d&id=unknown&id=a%20b&id=d").json();

        assertThat(found).extracting(entry -> entry.path("id").asText()).containsExactly("d", "a b");
        assertThat(get(ASSETS + "?id=unknown").text()).isEqualTo("[]");
    }

    @Test
    void severalAreDeletedAtOnce() {
        put(USERS, "[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]");

        assertThat(delete(USERS + "?id=a&id=c&id=unknown").status()).isEqualTo(204);

        assertThat(catalog().users(ACME, List.of("a", "b", "c"))).containsOnlyKeys("b");
    }

    @Test
    void whoeverNamesNoIdDeletesNothing() {
        put(ASSETS + "/chair-7", CHAIR);

        for (Reply reply : List.of(delete(ASSETS), delete(ASSETS + "/"), delete(ASSETS + "?id="), get(ASSETS))) {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.errorType()).isEqualTo("invalid_request");
            assertThat(reply.errorMessage()).startsWith("id must be given");
        }
        assertThat(stored("chair-7")).isNotNull();
    }

    @Test
    void atMostAThousandAreAskedForAtOnce() {
        String ids = IntStream.rangeClosed(0, 1_000).mapToObj(i -> "id=" + i).collect(Collectors.joining("&"));

        assertThat(get(ASSETS + "?" + ids).status()).isEqualTo(422);
        assertThat(get(ASSETS + "?" + ids.replaceFirst("&id=1000$", "")).text()).isEqualTo("[]");
    }

    @Test
    void eachTenantHasACatalogOfItsOwn() {
        put(ASSETS + "/a", "{\"name\":\"ours\"}");
        put(ASSETS + "/a", "{\"name\":\"theirs\"}", bearer("rival-admin"));
        put(ASSETS + "/theirs", "{}", bearer("rival-admin"));

        assertThat(get(ASSETS + "/a").json().path("name").asText()).isEqualTo("ours");
        assertThat(get(ASSETS + "/theirs").status()).isEqualTo(404);
        assertThat(get(ASSETS + "?id=a&id=theirs").json()).hasSize(1);
        assertThat(delete(ASSETS + "?id=a&id=theirs").status()).isEqualTo(204);
        assertThat(catalog().assets(RIVAL, List.of("a", "theirs"))).hasSize(2);
    }

    @Test
    void headSaysWhatGetWouldSay() {
        put(ASSETS + "/chair-7", CHAIR);

        Reply there = site.send("HEAD", ASSETS + "/chair-7", new byte[0], ADMIN);

        assertThat(there.status()).isEqualTo(200);
        assertThat(there.text()).isEmpty();
        assertThat(site.send("HEAD", ASSETS + "/none", new byte[0], ADMIN).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {ASSETS, ASSETS + "/a", USERS, USERS + "/a"})
    void otherMethodsAreNotAllowed(String path) {
        Reply options = site.send("OPTIONS", path, new byte[0]);
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");

        Reply post = site.post(path, "{}", ADMIN);
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.errorType()).isEqualTo("method_not_allowed");
        assertThat(post.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/analytics/catalog",
                "/api/analytics/catalog/",
                "/api/analytics/catalog/videos",
                "/api/analytics/catalog/assetsx",
                "/api/analytics/catalog/assets/a/b",
                "/api/analytics/catalogue/assets"
            })
    void everyOtherPathIsTheHosts(String path) {
        assertThat(get(path).text()).isEqualTo("REQUEST " + path);
    }
}
