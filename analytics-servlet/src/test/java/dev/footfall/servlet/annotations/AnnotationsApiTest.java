package dev.footfall.servlet.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remarked on moments, by whom and for whom. */
class AnnotationsApiTest extends InEveryContainer {

    private static final String PATH = "/api/analytics/annotations";
    private static final Tenant ACME = Tenant.of("acme");
    private static final Instant NOON = Instant.parse("2021-05-05T12:00:00Z");

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(AnnotationsApi::new).setting("analytics.zone", "Europe/Berlin");
    }

    private Reply list(String token, String query) {
        return site.get(PATH + query, "Authorization", "Bearer " + token);
    }

    private List<String> texts(String token, String query) {
        return list(token, query).json().path("annotations").findValuesAsText("text");
    }

    private Reply post(String token, String body) {
        return site.post(PATH, body, "Authorization", "Bearer " + token);
    }

    private Reply delete(String token, Object id) {
        return site.send("DELETE", PATH + "/" + id, new byte[0], "Authorization", "Bearer " + token);
    }

    private Annotation stored(@Nullable String workspace, Instant at, String text) {
        return site.engine().annotations().add(ACME, workspace, AnnotationKind.CAMPAIGN, at, text);
    }

    private List<Annotation> all() {
        return site.engine().annotations().list(ACME, TimeRange.ALL);
    }

    @Test
    void whatIsPostedIsListed() {
        Reply posted = post(
                "private",
                "{\"at\":\"2021-05-05T14:00:00.123+02:00\",\"text\":\"2.4 is out\",\"kind\":\"deploy\",\"workspace\":\"north\"}");

        assertThat(posted.status()).as(posted::text).isEqualTo(201);
        JsonNode made = posted.json();
        assertThat(made.path("at").asText()).isEqualTo("2021-05-05T12:00:00.123Z");
        assertThat(made.path("text").asText()).isEqualTo("2.4 is out");
        assertThat(made.path("kind").asText()).isEqualTo("deploy");
        assertThat(made.path("workspace").asText()).isEqualTo("north");
        assertThat(made.path("createdBy").asText()).isEqualTo(all().get(0).createdBy());
        assertThat(made.path("createdAt").asText()).isEqualTo(NOON.toString());
        assertThat(list("reader", "").json().path("annotations")).containsExactly(made);
    }

    @Test
    void anAnnotationThatSaysNoMoreIsANoteOnTheWholeTenant() {
        JsonNode made = post("writer", "{\"at\":\"2021-05-05T12:00:00Z\",\"text\":\"rain\",\"workspace\":null}")
                .json();

        assertThat(made.path("kind").asText()).isEqualTo("note");
        assertThat(made.path("workspace").isNull()).isTrue();
    }

    @Test
    void theHostAnnotatesThroughJava() {
        Annotation made = site.engine().annotations().add(ACME, AnnotationKind.DEPLOY, NOON, "2.5 is out");

        assertThat(made.createdBy()).isEqualTo("host");
        assertThat(all()).containsExactly(made);
        assertThat(texts("reader", "")).containsExactly("2.5 is out");
        assertThat(site.engine().annotations().remove(ACME, made.id())).isTrue();
        assertThat(texts("reader", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            ''                                                     | first,second,third
            ?from=2021-05-05                                       | second,third
            ?to=2021-05-04                                         | first
            ?from=2021-05-05&to=2021-05-05                         | second
            ?from=2021-05-04T21:59:59Z&to=2021-05-04T22:00:00Z     | first
            ?from=2021-05-04T22:00:00Z&to=2021-05-04T22:00:00.001Z | second
            """)
    void theRangeIsOneOfMomentsInTheZoneOfTheSettings(String query, String texts) {
        stored(null, Instant.parse("2021-05-05T22:00:00Z"), "third");
        stored(null, Instant.parse("2021-05-04T21:59:59Z"), "first");
        stored(null, Instant.parse("2021-05-04T22:00:00Z"), "second");

        assertThat(texts("reader", query)).containsExactly(texts.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?from=yesterday                | from must be
            ?to=2021-13-01                 | to must be
            ?from=2021-05-05&to=2021-05-03 | to must not be earlier than from
            ?from=2021-05-05&from=2021     | from must be given once
            """)
    void aRangeThatIsNoneIsRefused(String query, String message) {
        Reply reply = list("reader", query);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorMessage()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                   | at        | at must be a time with an offset
            {"at":"2021-05-05T12:00:00Z"}                                        | text      | text must be 1 to 200 characters
            {"at":"2021-05-05","text":"a"}                                       | at        | at must be a time with an offset
            {"at":"1969-12-31T23:59:59Z","text":"a"}                             | at        | from 1970 to 9999
            {"at":7,"text":"a"}                                                  | at        | was the number '7'
            {"at":"2021-05-05T12:00:00Z","text":""}                              | text      | text must be 1 to 200 characters
            {"at":"2021-05-05T12:00:00Z","text":" "}                             | text      | not only blanks
            {"at":"2021-05-05T12:00:00Z","text":"a\\nb"}                         | text      | without control characters
            {"at":"2021-05-05T12:00:00Z","text":"a","kind":"DEPLOY"}             | kind      | kind must be one of deploy, campaign, note
            {"at":"2021-05-05T12:00:00Z","text":"a","workspace":""}              | workspace | workspace must be 1 to 128 characters
            {"at":"2021-05-05T12:00:00Z","text":"a","colour":"red"}              | colour    | known are at, text, kind, workspace
            """)
    void whatIsWrongWithAnAnnotationIsToldByItsField(String body, String field, String message) {
        Reply reply = post("private", body);

        assertThat(reply.status()).as(reply::text).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_annotation");
        assertThat(reply.error().path("faults").findValuesAsText("field")).contains(field);
        assertThat(reply.errorMessage()).contains(message);
        assertThat(all()).isEmpty();
    }

    @Test
    void textIsMeasuredInCharactersWhateverTheyTakeInMemory() {
        String longest = "🪑".repeat(200);
        assertThat(post("private", "{\"at\":\"2021-05-05T12:00:00Z\",\"text\":\"" + longest + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(post("private", "{\"at\":\"2021-05-05T12:00:00Z\",\"text\":\"" + longest + "!\"}")
                        .status())
                .isEqualTo(422);
        assertThat(all()).extracting(Annotation::text).containsExactly(longest);
    }

    @Test
    void whoIsLimitedToWorkspacesSeesThoseOfHisAndThoseOfNone() {
        stored(null, NOON, "everywhere");
        stored("north", NOON.plusSeconds(1), "in the north");
        stored("west", NOON.plusSeconds(2), "in the west");

        assertThat(texts("limited", "")).containsExactly("everywhere", "in the north");
        assertThat(texts("reader", "")).hasSize(3);
        assertThat(texts("other", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"north\"', 201", "'\"west\"', 403", "null, 403"})
    void whoIsLimitedToWorkspacesAnnotatesHisAlone(String workspace, int status) {
        Reply reply =
                post("limited", "{\"at\":\"2021-05-05T12:00:00Z\",\"text\":\"a\",\"workspace\":" + workspace + "}");

        assertThat(reply.status()).as(reply::text).isEqualTo(status);
        assertThat(all()).hasSize(status == 201 ? 1 : 0);
    }

    @Test
    void whoIsLimitedToWorkspacesRemovesWhatIsOfHisAlone() {
        Annotation everywhere = stored(null, NOON, "everywhere");
        Annotation north = stored("north", NOON, "in the north");
        Annotation west = stored("west", NOON, "in the west");

        assertThat(delete("limited", everywhere.id()).status()).isEqualTo(403);
        assertThat(delete("limited", north.id()).status()).isEqualTo(204);
        assertThat(delete("limited", west.id()).status()).isEqualTo(404);
        assertThat(all()).containsExactlyInAnyOrder(everywhere, west);
    }

    @Test
    void whatIsRemovedIsGoneAndIsRemovedOnce() {
        Annotation made = stored(null, NOON, "a");

        assertThat(delete("other", made.id()).status()).isEqualTo(404);
        assertThat(delete("reader", made.id()).status()).isEqualTo(403);
        assertThat(delete("writer", made.id()).status()).isEqualTo(204);
        Reply again = delete("writer", made.id());
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.errorType()).isEqualTo("annotation_not_found");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1-1-1-1-1", "00000000-0000-0000-0000-000000000001", "%20"})
    void whatWasNeverThereIsNotFound(String id) {
        stored(null, NOON, "a");
        assertThat(delete("private", id).status()).isEqualTo(404);
        assertThat(all()).hasSize(1);
    }

    @Test
    void aReaderMayNotAnnotateAndAPageNeitherReadsNorAnnotates() {
        String body = "{\"at\":\"2021-05-05T12:00:00Z\",\"text\":\"a\"}";
        assertThat(post("reader", body).status()).isEqualTo(403);
        String[] page = {"Authorization", "Bearer widget", "Origin", "https://widget.example"};
        assertThat(site.post(PATH, body, page).status()).isEqualTo(403);
        assertThat(site.get(PATH, page).status()).isEqualTo(403);
        assertThat(list("writer", "").status()).isEqualTo(403);
        assertThat(all()).isEmpty();
    }

    @Test
    void aTenantThatHasNoRoomIsToldSo() {
        AnnotationStore store = site.engine().store().annotations();
        for (int i = 0; i < AnnotationStore.MAX_OF_TENANT; i++) {
            store.add(new Annotation(new UUID(0, i), ACME, null, NOON, "a", AnnotationKind.NOTE, "host", NOON));
        }
        Reply reply = post("private", "{\"at\":\"2021-05-05T12:00:00Z\",\"text\":\"one more\"}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.errorMessage()).contains("10000 annotations").contains("remove some");
        assertThat(all()).hasSize(AnnotationStore.MAX_OF_TENANT);
    }

    @Test
    void aStoreThatIsGoneIsToldToThoseWhoAsk() {
        site.engine().store().close();
        assertThat(list("reader", "").status()).isEqualTo(503);
    }
}
