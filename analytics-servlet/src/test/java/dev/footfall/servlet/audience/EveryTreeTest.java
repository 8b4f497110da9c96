package dev.footfall.servlet.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Container;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every ordered choice of levels, held against a count by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTreeTest {

    private static final List<String> LEVELS = List.of("devices", "movies", "dates", "ages", "genders", "emotions");
    private static final ZoneId ZONE = ZoneId.of("America/St_Johns");
    private static final String ASKED =
            "?key=owner&tzo=America/St_Johns&b=2017/09/10%2000:00:00" + "&e=2017/09/15%2000:00:00&obj_in_page=100";

    /** Whose nodes each session is in one of. */
    private static final Set<String> WHOLE = Set.of("device", "date", "age", "gender");

    private final List<Seen> sessions = new ArrayList<>();
    private Site site;

    @BeforeAll
    void fill() {
        Random random = new Random(20170915);
        for (int i = 0; i < 150; i++) {
            sessions.add(Seen.random(random, Instant.parse("2017-09-11T00:00:00Z")));
        }
        AudienceSite setUp = new AudienceSite() {};
        site = setUp.configure(Site.on(Container.TOMCAT)).start();
        setUp.on(site);
        setUp.happen(sessions.stream().map(Seen::event).toArray(DeviceEvent[]::new));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void everyChoiceOfLevelsIsAsCountedByHandAndAddsUp() {
        List<List<String>> choices = new ArrayList<>();
        choose(List.of(), choices);
        assertThat(choices).hasSize(1_956);
        HandCount hand = new HandCount(ZONE);
        for (List<String> levels : choices) {
            JsonNode data = data(levels);
            // As text, in which the order of fields and nodes counts, too.
            assertThat(data.toString())
                    .as("%s", levels)
                    .isEqualTo(hand.tree(sessions, levels).toString());
            addsUp(data);
        }
    }

    private JsonNode data(List<String> levels) {
        Reply reply = site.get("/api/v2/statistics/" + String.join("/", levels) + "/" + ASKED);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply.json().path("data");
    }

    private static void choose(List<String> chosen, List<List<String>> choices) {
        for (String level : LEVELS) {
            if (!chosen.contains(level)) {
                List<String> more = new ArrayList<>(chosen);
                more.add(level);
                choices.add(more);
                choose(more, choices);
            }
        }
    }

    /** A movie's node has sessions that others have, too; an emotion's time is not that of its sessions. */
    private static void addsUp(JsonNode node) {
        List<JsonNode> below =
                StreamSupport.stream(node.path("o").spliterator(), false).toList();
        if (!below.isEmpty() && !below.get(0).path("t").asText().equals("movie")) {
            assertThat(sum(below, "v")).as("%s", node).isEqualTo(node.path("v").asLong());
        }
        if (!below.isEmpty() && WHOLE.contains(below.get(0).path("t").asText()) && !isEmotion(node)) {
            assertThat(sum(below, "vd"))
                    .as("%s", node)
                    .isEqualTo(node.path("vd").asLong());
        }
        below.forEach(EveryTreeTest::addsUp);
    }

    private static boolean isEmotion(JsonNode node) {
        return node.path("t").asText().equals("emotion");
    }

    private static long sum(List<JsonNode> nodes, String field) {
        return nodes.stream().mapToLong(node -> node.path(field).asLong()).sum();
    }
}
