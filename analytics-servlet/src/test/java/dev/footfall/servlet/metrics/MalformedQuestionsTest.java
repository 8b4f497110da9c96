package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is the documented error. */
class MalformedQuestionsTest extends MetricsSite {

    private static final int BODIES = 800;
    private static final String RIGHT = """
            {"viewType":"ARView","actionTypes":["click","scan"],"returnFields":["device"],"dateInterval":"WEEK",
             "startDate":"2021-01-01T00:00:00","endDate":"2021-06-30T23:59:59","clientUuids":["north"],
             "productsUuid":["ä","b"],"productUuids":["b","ä"],"domain":"shop.example"}""";
    private static final List<String> FIELDS = List.of(
            "viewType",
            "dateInterval",
            "startDate",
            "endDate",
            "domain",
            "actionTypes",
            "returnFields",
            "clientUuids",
            "productsUuid",
            "productUuids");
    private static final List<String> NEITHER_TEXT_NOR_LIST =
            List.of("7", "1e999", "true", "{}", "{\"a\":[]}", "[[]]", "[7]", "[null]", "-0.0", "[\"\"]", "\"\\u0000\"");

    private final Random random = new Random(20_211_106);

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder).surroundings(given -> with(given, new LinesWriter()));
    }

    @Test
    void aMalformedQuestionIsNeitherAnsweredNorAFailure() {
        assertThat(ask(VIEWS_DATA, RIGHT).status()).isEqualTo(200);
        for (int i = 0; i < BODIES; i++) {
            byte[] body = malformed(i % 7);

            Reply reply = site.send("POST", VIEWS_DATA, body, "x-auth-token", "Bearer private");

            assertThat(reply.status())
                    .as(() -> new String(body, StandardCharsets.UTF_8))
                    .isIn(413, 422);
            assertThat(reply.json().get("success").asBoolean()).isFalse();
            assertThat(reply.json().get("errors")).isNotEmpty();
            assertThat(reply.json().get("response").isNull()).isTrue();
        }
    }

    private byte[] malformed(int kind) {
        return switch (kind) {
            case 0 -> Arrays.copyOf(utf8(RIGHT), random.nextInt(utf8(RIGHT).length - 1));
            case 1 -> utf8(RIGHT.replaceFirst("\\{", "{\"" + pick(FIELDS) + "\":" + pick(NEITHER_TEXT_NOR_LIST) + ","));
            case 2 -> {
                byte[] broken = utf8(RIGHT);
                broken[random.nextInt(broken.length)] = (byte) (0xF8 + random.nextInt(8));
                yield broken;
            }
            case 3 -> {
                byte[] noise = new byte[random.nextInt(2_000)];
                random.nextBytes(noise);
                yield noise;
            }
            case 4 -> {
                String open = random.nextBoolean() ? "[" : "{\"a\":";
                yield utf8("{\"" + (random.nextBoolean() ? pick(FIELDS) : "x") + "\":"
                        + open.repeat(120 + random.nextInt(50_000)));
            }
            case 5 ->
                utf8(RIGHT.replace("\"" + pick(FIELDS) + "\"", "\"x\"")
                        .replaceFirst("\\{", "{\"a\":" + "9".repeat(500 + random.nextInt(5_000)) + ","));
            default -> {
                int cut = 1 + random.nextInt(RIGHT.length() - 1);
                yield utf8(RIGHT.substring(cut) + RIGHT.substring(0, cut));
            }
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
