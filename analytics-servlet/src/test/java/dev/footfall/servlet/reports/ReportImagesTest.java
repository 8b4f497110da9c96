package dev.footfall.servlet.reports;

import static dev.footfall.servlet.reports.Filed.changed;
import static dev.footfall.servlet.reports.Filed.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every image that reports were filed with. */
class ReportImagesTest extends ReportsSite {

    private static final String CALL = "reports_images";

    @Test
    void theNewestReportComesFirstWithItsImagesAsTheyWereSent() {
        happen(
                created("a").at("2016-11-07T00:00:00Z").metadata(images("2", "1")),
                created("b").at("2016-11-07T00:00:00.001Z").metadata(images("\"x\"", "3")),
                created("c").at("2016-11-08T00:00:00Z"));

        assertThat(imageIds(reply(CALL + "?" + SAMPLE))).containsExactly("x", "3", "2", "1");
    }

    @Test
    void stylesAreAnsweredAsTheyWereSent() {
        happen(
                created("a")
                        .metadata(
                                "{\"images\":[{\"id\":1},{\"id\":2,\"styles\":null},{\"id\":3,\"styles\":\"x\"},"
                                        + "{\"id\":\"04\",\"styles\":{\"wide\":\"/w\",\"size\":{\"w\":1.50,\"h\":null},\"tags\":[true]}}]}"));

        String rest = ",\"account_id\":1,\"report_id\":\"a\",\"created_at\":\"2016-11-07T00:00:00.000Z\",\"styles\":";
        assertThat(sample(CALL))
                .isEqualTo("[{\"report_image_id\":1" + rest + "{}},{\"report_image_id\":2" + rest
                        + "{}},{\"report_image_id\":3" + rest + "{}},{\"report_image_id\":\"04\"" + rest
                        + "{\"wide\":\"/w\",\"size\":{\"w\":1.5,\"h\":null},\"tags\":[true]}}]");
    }

    @Test
    void aReportThatIsSaidToBeCreatedAgainHasTheImagesOfItsCreation() {
        happen(
                created("a").at("2016-11-08T00:00:00Z").metadata(images("2")),
                created("a").at("2016-11-07T00:00:00Z").metadata(images("1")),
                created("a").at("2016-11-07T00:00:01Z").metadata(images("1")));

        assertThat(imageIds(reply(CALL + "?" + SAMPLE))).containsExactly("1");
    }

    @Test
    void aReportCreatedBeforeTheRangeOrElsewhereHasNoImagesHere() {
        happen(
                created("a").at("2015-01-01T00:00:00Z").metadata(images("1")),
                created("a").at("2016-11-07T00:00:00Z").metadata(images("2")),
                created("b").in("9").at("2016-11-06T00:00:00Z").metadata(images("3")),
                created("b").at("2016-11-07T00:00:00Z").metadata(images("4")));

        assertThat(sample(CALL)).isEqualTo("[]");
    }

    @Test
    void onlyTheCreationBringsImages() {
        happen(created("a"), changed("a").metadata("{\"state\":{\"id\":1},\"images\":[{\"id\":1}]}"));

        assertThat(sample(CALL)).isEqualTo("[]");
    }

    @Test
    void imagesAreAnsweredHoweverManyThereAre() {
        List<String> newestFirst = new ArrayList<>();
        Filed[] events = IntStream.range(0, 350)
                .mapToObj(i -> created("r" + i)
                        // Several in each ms, so that pages end between equal times.
                        .at("2016-11-07T00:00:00." + String.format("%03d", i / 7) + "Z")
                        .metadata(i % 5 == 0 ? "{}" : images(String.valueOf(2 * i), String.valueOf(2 * i + 1))))
                .toArray(Filed[]::new);
        happen(events);

        Reply reply = reply(CALL + "?" + SAMPLE);
        reply.json().forEach(row -> newestFirst.add(row.get("created_at").asText()));

        assertThat(imageIds(reply)).hasSize(560).doesNotHaveDuplicates();
        assertThat(newestFirst).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        restart(anew().surroundings(given -> BreakingStore.around(given, 2)));
        String styles = "{\"images\":[{\"id\":1,\"styles\":{\"url\":\"" + "x".repeat(8_000) + "\"}}]}";
        for (int i = 0; i < 250; i += 50) {
            happen(IntStream.range(i, i + 50)
                    .mapToObj(report -> created("r" + report).metadata(styles))
                    .toArray(Filed[]::new));
        }

        assertThatThrownBy(() -> site.get(API + CALL + "?" + SAMPLE, ACCOUNT))
                .as("the connection is cut")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aHeadReadsNoMoreThanIsNeededToKnowThatThereIsAnAnswer() {
        restart(anew().surroundings(given -> BreakingStore.around(given, 1)));
        happen(IntStream.range(0, 350)
                .mapToObj(report -> created("r" + report).metadata(images("1")))
                .toArray(Filed[]::new));

        Reply head = site.send("HEAD", API + CALL + "?" + SAMPLE, new byte[0], ACCOUNT);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("application/json");
        assertThat(head.header("Content-Length")).isEmpty();
        assertThat(site.send("HEAD", API + CALL + "?" + SAMPLE, new byte[0], ACCOUNT)
                        .status())
                .isEqualTo(503);
    }

    @Test
    void aStoreThatFailsBeforeAnythingIsSaidIsUnavailable() {
        restart(anew().surroundings(given -> BreakingStore.around(given, 0)));

        assertThat(reply(CALL + "?" + SAMPLE).status()).isEqualTo(503);
    }

    private static String images(String... idsJson) {
        List<String> images = new ArrayList<>();
        for (String id : idsJson) {
            images.add("{\"id\":" + id + "}");
        }
        return "{\"images\":[" + String.join(",", images) + "]}";
    }

    private static List<String> imageIds(Reply reply) {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : reply.json()) {
            ids.add(row.get("report_image_id").asText());
        }
        return ids;
    }
}
