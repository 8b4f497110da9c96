package dev.footfall.sample.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way the audience of the demo screens is asked about, the numbers are the same: raw data tell which. */
class AgreementTest {

    private static final int EVENTS = 4_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenShop SHOP =
            OpenShop.withFootfall("--sample.demo-data=true", "--sample.demo-data-events=" + EVENTS);

    @BeforeAll
    static void awaitDemoData() {
        SHOP.awaitStored(EVENTS);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void theRootCountsAllSessionsAndViews() {
        List<JsonNode> sessions = sessions("");
        JsonNode root = tree("devices").path("data");
        assertThat(sessions).hasSizeGreaterThan(300);
        assertThat(root.path("ots").longValue()).isEqualTo(sessions.size());
        assertThat(root.path("otsd").longValue()).isEqualTo(length(sessions));
        assertThat(root.path("v").longValue()).isEqualTo(views(sessions).size()).isLessThan(sessions.size());
        assertThat(root.path("vd").longValue()).isEqualTo(length(views(sessions)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3024", "3025", "3031"})
    void aDeviceHasTheSameViewsEverywhere(String device) {
        List<JsonNode> views = views(sessions("&device_id=" + device));
        JsonNode counters = get("statistics/device/" + device + "/", range()).path("total_counters");
        JsonNode node = node(tree("devices"), device);
        assertThat(views).isNotEmpty();
        assertThat(counters.path("total").longValue()).isEqualTo(views.size());
        assertThat(node.path("v").longValue()).isEqualTo(views.size());
        assertThat(counters.path("average_duration").doubleValue())
                .isEqualTo(node.path("vd").longValue() / 1000.0 / views.size(), within(0.0051));
    }

    @Test
    void viewsByTimeAddUpToTheirTotal() {
        JsonNode statistics = get("statistics/user/linden-row/", range());
        long sum = list(statistics.path("objects")).stream()
                .mapToLong(object -> object.path("t").longValue())
                .sum();
        assertThat(sum)
                .isEqualTo(statistics.path("total_counters").path("total").longValue())
                .isEqualTo(tree("dates").path("data").path("v").longValue())
                .isEqualTo(views(sessions("")).size());
    }

    @ParameterizedTest
    @CsvSource({
        "genders, female, female, s, 0",
        "genders, male, male, s, 1",
        "genders, undefined, undefined_gender, s, -1",
        "ages, kid, kid, a, 0",
        "ages, young, middle, a, 1",
        "ages, adult, middle2, a, 2",
        "ages, old, old, a, 3",
        "ages, undefined, undefined_age, a, -1"
    })
    void whoLookedIsTheSameEverywhere(String level, String name, String counter, String field, int code) {
        long views = views(sessions("")).stream()
                .filter(session -> session.path(field).intValue() == code)
                .count();
        JsonNode counters = get("statistics/user/linden-row/", range()).path("total_counters");
        assertThat(node(tree(level), name).path("v").longValue()).isEqualTo(views);
        assertThat(counters.path(counter).longValue()).isEqualTo(views);
    }

    @ParameterizedTest
    @CsvSource({"angry, 2", "happy, 1", "neutral, 0", "surprise, 3", "undefined, -1"})
    void aFaceIsShownAsLongAsRawDataTell(String name, int code) {
        long shown = views(sessions("")).stream()
                .flatMap(session -> list(session.path("em")).stream())
                .filter(interval -> interval.path("e").intValue() == code)
                .mapToLong(interval -> interval.path("d").longValue())
                .sum();
        assertThat(node(tree("emotions"), name).path("vd").longValue()).isEqualTo(shown);
    }

    @Test
    void everyViewHasOneFaceThatWasShownLongest() {
        long views = list(tree("emotions").path("data").path("o")).stream()
                .mapToLong(emotion -> emotion.path("v").longValue())
                .sum();
        assertThat(views).isEqualTo(views(sessions("")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8482", "9457"})
    void aMoviePlayedInTheSessionsThatTellOfIt(String movie) {
        List<JsonNode> sessions = sessions("&movie_id=" + movie);
        JsonNode node = node(tree("movies"), movie);
        assertThat(node.path("ots").longValue()).isEqualTo(sessions.size());
        assertThat(node.path("v").longValue()).isEqualTo(views(sessions).size());
        assertThat(node.path("otsd").longValue())
                .isEqualTo(sessions.stream()
                        .flatMap(session -> list(session.path("v")).stream())
                        .filter(played -> played.path("i").asText().equals(movie))
                        .mapToLong(played -> played.path("d").longValue())
                        .sum());
    }

    @Test
    void theDashboardCountsTheSame() {
        JsonNode counters = get("user/linden-row/counters", "");
        JsonNode statistics = get("statistics/user/linden-row/", range()).path("total_counters");
        assertThat(counters.path("usr_num")).isEqualTo(statistics.path("total"));
        assertThat(counters.path("avg_duration").doubleValue())
                .isEqualTo(statistics.path("average_duration").doubleValue());
        assertThat(counters.path("movies_num").intValue())
                .isEqualTo(statistics.path("movies_num").intValue())
                .isEqualTo(2);
        JsonNode devices = get("user/linden-row/devices/", "");
        assertThat(counters.path("dev_num").intValue())
                .isEqualTo(devices.path("frozen_total").intValue()
                        + devices.path("offline_total").intValue()
                        + devices.path("online_total").intValue())
                .isEqualTo(4);
    }

    @Test
    void theSessionsOfADeviceAreNumberedFromTheFirst() {
        Map<String, List<Long>> numbers = sessions("").stream()
                .collect(Collectors.groupingBy(
                        session -> session.path("d").asText(),
                        Collectors.mapping(session -> session.path("o").longValue(), Collectors.toList())));
        assertThat(numbers.keySet()).containsExactlyInAnyOrder("3024", "3025", "3031");
        assertThat(numbers.values()).allSatisfy(newestFirst -> {
            List<Long> expected = new ArrayList<>();
            for (long number = newestFirst.size(); number > 0; number--) {
                expected.add(number);
            }
            assertThat(newestFirst).isEqualTo(expected);
        });
    }

    private static List<JsonNode> sessions(String more) {
        return list(get("statistics/user/linden-row/raw/data/", range() + more).path("objects"));
    }

    private static List<JsonNode> views(List<JsonNode> sessions) {
        Predicate<JsonNode> looks = interval -> interval.path("a").intValue() == 1;
        return sessions.stream()
                .filter(session -> list(session.path("at")).stream().anyMatch(looks))
                .toList();
    }

    private static long length(List<JsonNode> sessions) {
        return sessions.stream()
                .mapToLong(session -> session.path("i").longValue())
                .sum();
    }

    private static JsonNode tree(String level) {
        return get("v2/statistics/user/linden-row/" + level + "/", range());
    }

    private static JsonNode node(JsonNode tree, String name) {
        return list(tree.path("data").path("o")).stream()
                .filter(node -> node.path("n").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The days of the demo world. */
    private static String range() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return "&tzo=0&b=" + day(today.minusDays(91)) + "&e=" + day(today.plusDays(1));
    }

    private static String day(LocalDate day) {
        return day.toString().replace('-', '/') + "%2000:00:00";
    }

    private static JsonNode get(String path, String parameters) {
        String key = SHOP.bean(AnalyticsNames.class).tokens().get(0).secret();
        HttpResponse<String> answer =
                SHOP.curl("curl -s 'http://localhost/api/" + path + "?key=" + key + parameters + "'");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
