package dev.footfall.servlet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.catalog.CatalogAsset;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told, and nothing of it is stored. */
class CatalogFaultsTest extends CatalogSite {

    private static final CatalogAsset BEFORE = CatalogAsset.of("a", "before");

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder)
                .setting("analytics.ingest.max-body-size", "64KB")
                .setting("analytics.ingest.max-string-size", "1KB")
                .setting("analytics.ingest.max-metadata-size", "2KB")
                .setting("analytics.ingest.max-depth", "5");
    }

    @BeforeEach
    void fill() {
        catalog().putAssets(ACME, List.of(BEFORE));
    }

    private JsonNode faults(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_catalog_entry");
        assertThat(reply.errorMessage()).startsWith("nothing was stored; ");
        assertThat(stored("a")).isEqualTo(BEFORE);
        return reply.error().path("faults");
    }

    private static List<String> messages(JsonNode faults) {
        return faults.findValuesAsText("message");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name                 | 5                                     | name must be text, was the number '5'
            name                 | {}                                    | name must be text, was an object
            title                | ["x"]                                 | title must be text, was an array
            title                | true                                  | title must be text, was true
            name                 | "a\\u0000"                            | name must be Unicode text without NUL, was 'a?'
            name                 | "\\ud83e"                             | name must be Unicode text without NUL, was '?'
            id                   | 5                                     | id must be text, was the number '5'
            id                   | "b"                                   | id must be that of the path, 'a', or be left out, was 'b'
            id                   | ""                                    | id must have 1 to 128 characters, has 0
            metadata             | "x"                                   | metadata must be an object, was text
            metadata             | []                                    | metadata must be an object, was an array
            metadata             | {"n":1e999}                           | metadata.n must be a number of at most 64 digits between 1e-308 and 1e308
            metadata             | {"a":{"b":{"c":{"d":{}}}}}            | metadata must be nested at most 5 deep, the asset itself included, was more
            formats              | {}                                    | formats must be an array of objects, was an object
            formats              | "glb"                                 | formats must be an array of objects, was text
            formats[0]           | [null]                                | formats[0] must be an object, was null
            formats[1]           | [{"type":"t","url":"/"},[]]           | formats[1] must be an object, was an array
            formats[0].type      | [{"url":"/a"}]                        | formats[0].type is required: the kind of file, such as model/gltf-binary
            formats[0].type      | [{"url":"/a","type":""}]              | formats[0].type must have 1 to 128 characters, has 0
            formats[0].url       | [{"type":"glb"}]                      | formats[0].url is required: where the file is
            formats[0].url       | [{"type":"glb","url":null}]           | formats[0].url is required: where the file is
            formats[0].url       | [{"type":"glb","url":7}]              | formats[0].url must be text, was the number '7'
            formats[0].url       | [{"type":"glb","url":"javascript:x"}] | formats[0].url must be an http or https URL or a path that begins with one slash, of at most 2048 characters, was 'javascript:x'
            formats[0].url       | [{"type":"glb","url":"//evil.example/x"}] | formats[0].url must be an http or https URL or a path that begins with one slash, of at most 2048 characters, was '//evil.example/x'
            formats[0].size      | [{"type":"glb","url":"/","size":-1}]  | formats[0].size must be a whole number of bytes, 0 or more, was '-1'
            formats[0].size      | [{"type":"glb","url":"/","size":"1"}] | formats[0].size must be a whole number of bytes, 0 or more, was text
            formats[0].size      | [{"type":"glb","url":"/","size":1.5}] | formats[0].size must be a whole number of bytes, 0 or more, was '1.5'
            formats[0].bytes     | [{"type":"glb","url":"/","bytes":1}]  | 'formats[0].bytes' is no field here; known are type, url, size
            colour               | "red"                                 | 'colour' is no field here; known are id, name, title, metadata, formats
            firstName            | null                                  | 'firstName' is no field here; known are id, name, title, metadata, formats
            """)
    void aFieldThatIsWrongIsNamedWithWhatWouldBeRight(String field, String value, String message) {
        String name = field.replaceFirst("\\[.*", "");

        JsonNode faults = faults(put(ASSETS + "/a", "{\"" + name + "\":" + value + "}"));

        assertThat(messages(faults)).containsExactly(message);
        assertThat(faults.get(0).path("field").asText()).isEqualTo(field);
        assertThat(faults.get(0).path("index").asInt()).isZero();
    }

    @Test
    void aUserHasNoFieldsOfAnAsset() {
        Reply reply = put(USERS + "/a", "{\"firstName\":7,\"name\":\"Ada\"}");

        assertThat(messages(faults(reply)))
                .containsExactly(
                        "firstName must be text, was the number '7'",
                        "'name' is no field here; known are id, firstName, lastName");
        assertThat(catalog().users(ACME, List.of("a"))).isEmpty();
    }

    @Test
    void everyFaultOfABatchIsToldAndNothingOfItStored() {
        Reply reply = put(
                ASSETS,
                "[{\"id\":\"a\",\"name\":\"after\"},{\"name\":1},{\"id\":\"b\"},{\"id\":\"\",\"title\":false,\"x\":1}]");

        JsonNode faults = faults(reply);
        assertThat(messages(faults))
                .containsExactly(
                        "name must be text, was the number '1'",
                        "id is required: 1 to 128 characters",
                        "id must have 1 to 128 characters, has 0",
                        "title must be text, was false",
                        "'x' is no field here; known are id, name, title, metadata, formats");
        assertThat(faults).extracting(fault -> fault.path("index").asInt()).containsExactly(1, 1, 3, 3, 3);
        assertThat(reply.errorMessage())
                .isEqualTo(
                        "nothing was stored; 5 faults found: asset 1: name must be text, was the number '1';"
                                + " asset 1: id is required: 1 to 128 characters; asset 3: id must have 1 to 128 characters, has 0");
        assertThat(stored("b")).isNull();
    }

    @Test
    void anIdMayBeInABatchOnce() {
        JsonNode faults = faults(put(ASSETS, "[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"a\"}]"));

        assertThat(messages(faults)).containsExactly("id must be in the body once, and is that of asset 0 too");
        assertThat(faults.get(0).path("index").asInt()).isEqualTo(2);
        assertThat(stored("b")).isNull();
    }

    @Test
    void anIdHasAtMost128Characters() {
        String longest = "x".repeat(128);
        assertThat(put(ASSETS + "/" + longest, "{}").status()).isEqualTo(200);

        assertThat(messages(faults(put(ASSETS + "/" + longest + "x", "{}"))))
                .containsExactly("id must have 1 to 128 characters, has 129");
        assertThat(messages(faults(put(ASSETS, "{\"id\":\"" + longest + "x\"}"))))
                .containsExactly("id must have 1 to 128 characters, has 129");
        assertThat(get(ASSETS + "/" + longest + "x").status()).isEqualTo(404);
        assertThat(delete(ASSETS + "/" + longest + "x").status()).isEqualTo(204);
    }

    @Test
    void textAndMetadataHaveOnlySoManyBytes() {
        assertThat(put(ASSETS + "/b", "{\"name\":\"" + "ü".repeat(512) + "\"}").status())
                .isEqualTo(200);
        assertThat(messages(faults(put(ASSETS + "/a", "{\"title\":\"" + "ü".repeat(513) + "\"}"))))
                .containsExactly("title must be text of at most 1024 bytes, was more");
        assertThat(messages(faults(put(ASSETS + "/a", "{\"metadata\":{\"a\":[" + "[],".repeat(1_000) + "[]]}}"))))
                .containsExactly("metadata must be at most 2048 bytes of JSON, was more");
    }

    @Test
    void anAssetHasAtMostAHundredFormats() {
        String format = "{\"type\":\"glb\",\"url\":\"/a\"}";
        assertThat(put(ASSETS + "/b", "{\"formats\":[" + (format + ",").repeat(99) + format + "]}")
                        .status())
                .isEqualTo(200);
        assertThat(messages(faults(put(ASSETS + "/a", "{\"formats\":[" + (format + ",").repeat(100) + format + "]}"))))
                .containsExactly("formats must be at most 100, are more");
    }

    @Test
    void aBatchHasAtMostAThousandEntries() {
        String thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
        assertThat(put(USERS, "[" + thousand + "]").json()).hasSize(1_000);

        Reply reply = put(USERS, "[" + thousand + ",{\"id\":\"more\"}]");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorMessage()).isEqualTo("the body must have at most 1000 users, has more");
        assertThat(catalog().users(ACME, List.of("more"))).isEmpty();
    }

    @Test
    void theFirstHundredFaultsAreTold() {
        String wrong = IntStream.range(0, 500).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));

        Reply reply = put(ASSETS + "/a", "{" + wrong + "}");

        assertThat(faults(reply)).hasSize(100);
        assertThat(reply.errorMessage()).startsWith("nothing was stored; at least 100 faults found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "5", "\"text\"", "[]", "[{}]", "{", "{\"name\":}", "{} x", "{}{}", "{'a':1}"})
    void aBodyThatIsNoEntryIsRefused(String body) {
        Reply reply = put(ASSETS + "/a", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_catalog_entry");
        assertThat(reply.errorMessage()).containsAnyOf("line", "one asset as a JSON object");
        assertThat(stored("a")).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "[5]", "[[]]", "[{\"id\":\"a\"},]", "[{\"id\":\"a\"}", "[{\"id\":\"a\"}] {}"})
    void aBodyThatIsNoBatchIsRefused(String body) {
        Reply reply = put(ASSETS, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_catalog_entry");
        assertThat(reply.errorMessage()).containsAnyOf("line", "asset");
        assertThat(stored("a")).isEqualTo(BEFORE);
    }

    @Test
    void onlyUtf8IsRead() {
        byte[] latin = "{\"name\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(site.send("PUT", ASSETS + "/a", latin, ADMIN).status()).isEqualTo(422);

        assertThat(stored("a")).isEqualTo(BEFORE);
    }

    @Test
    void aBodyHasOnlySoManyBytes() {
        Reply large = put(ASSETS + "/a", "{}" + " ".repeat(64 << 10));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.errorType()).isEqualTo("invalid_catalog_entry");
        assertThat(stored("a")).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?id=%ff", "?id=a%00b", "?id=a&x=%ff"})
    void aMalformedQueryIsRefused(String query) {
        for (Reply reply : List.of(get(ASSETS + query), delete(ASSETS + query))) {
            assertThat(reply.status()).isIn(400, 422);
        }
        assertThat(stored("a")).isEqualTo(BEFORE);
    }
}
