package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of many events is what somebody finds who goes through all that were sent, one by one. */
class RandomVideosTest extends VideoSite {

    private static final ZoneId ZONE = ZoneId.of("America/St_Johns");

    /** Two days after clocks were put back there. */
    private static final Instant END = Instant.parse("2026-11-03T10:10:10.010Z");

    private final List<PlayedVideo> all = new ArrayList<>();

    @BeforeEach
    void send() {
        restartAt(END.toString(), ZONE.getId());
        Random random = new Random(20261103);
        for (int i = 0; i < 900; i++) {
            all.add(PlayedVideo.random(random, END.minus(Duration.ofDays(16)), END));
        }
        List<VideoEvent> sent =
                new ArrayList<>(all.stream().map(PlayedVideo::event).toList());
        // Some are sent again.
        sent.addAll(sent.subList(100, 190));
        for (int from = 0; from < sent.size(); from += 330) {
            happen(sent.subList(from, from + 330).toArray(VideoEvent[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({"60h, hour", "3d, day", "8d, hour", "8d, day", "2w, week", "all, day"})
    void ofEachVideoTheSameIsTold(String period, String groupBy) {
        Instant start = start(period);
        for (int i = 0; i < 14; i++) {
            String id = "video-" + i;
            JsonNode data = data(id + "?period=" + period + "&groupBy=" + groupBy);
            assertThat(Instant.parse(data.at("/period/start").asText())).isEqualTo(start);
            HandCount now = count(id, start, END);
            now.assertViews(data.path("views"));
            now.assertEngagement(data.path("engagement"));
            now.assertPerformance(data.path("performance"));
            Double before = period.equals("all")
                    ? null
                    : Double.valueOf(count(id, before(start), start).all("view"));
            HandCount.assertRatio(data.at("/views/change"), HandCount.change((double) now.all("view"), before));
            assertTimeline(data, id, start, groupBy);
        }
    }

    private void assertTimeline(JsonNode data, String id, Instant start, String groupBy) {
        List<String> names = names(start, groupBy);
        for (String metric : List.of("views", "engagement", "performance")) {
            List<String> dates = new ArrayList<>();
            data.path(metric)
                    .path("timeline")
                    .forEach(entry -> dates.add(entry.path("date").asText()));
            assertThat(dates)
                    .isEqualTo(names.stream()
                            .map(name -> name.split("[+-]\\d\\d:", -1)[0])
                            .toList());
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            HandCount.of(
                            all,
                            event -> isCounted(event, start, END)
                                    && event.video().equals(id)
                                    && name(event.at(), groupBy).equals(name))
                    .assertEntries(
                            data.at("/views/timeline/" + i),
                            data.at("/engagement/timeline/" + i),
                            data.at("/performance/timeline/" + i));
        }
    }

    /** Of hours also the offset, so that none is there twice. */
    private static String name(Instant at, String groupBy) {
        ZonedDateTime local = at.atZone(ZONE);
        return switch (groupBy) {
            case "hour" ->
                local.truncatedTo(ChronoUnit.HOURS).toLocalDateTime()
                        + local.getOffset().getId();
            case "week" -> local.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) + "";
            default -> local.toLocalDate().toString();
        };
    }

    private static List<String> names(Instant start, String groupBy) {
        Set<String> names = new LinkedHashSet<>();
        for (Instant at = start; at.isBefore(END); at = at.plusSeconds(60)) {
            names.add(name(at, groupBy));
        }
        names.add(name(END.minusMillis(1), groupBy));
        return List.copyOf(names);
    }

    @ParameterizedTest
    @CsvSource({"private, 60h", "private, 8d", "private, all", "limited, 8d", "limited, 2w"})
    void ofAllVideosTheSameIsTold(String token, String period) {
        Predicate<PlayedVideo> visible = event -> token.equals("private")
                || (event.workspace() != null && !event.workspace().equals("east"));
        Instant start = start(period);
        HandCount now = HandCount.of(all, visible.and(event -> isCounted(event, start, END)));
        JsonNode data = replyTo(token, "summary?period=" + period).json().path("data");
        assertThat(data.path("totalVideos").asInt()).isEqualTo(now.different("videos"));
        assertThat(data.path("totalViews").asInt()).isEqualTo(now.all("view"));
        assertThat(data.path("totalWatchTime").asDouble()).isEqualTo(now.watched());
        HandCount.assertSeconds(data.at("/averageEngagement/watchTime"), now.perView(now.watched()));
        HandCount.assertRatio(data.at("/averageEngagement/completionRate"), now.perView(now.all("complete")));
        HandCount.assertRatio(
                data.at("/averageEngagement/likes"), HandCount.share(now.all("like"), now.different("videos")));
        HandCount.assertRatio(
                data.at("/averageEngagement/comments"), HandCount.share(now.all("comment"), now.different("videos")));
        if (!period.equals("all")) {
            HandCount then = HandCount.of(all, visible.and(event -> isCounted(event, before(start), start)));
            HandCount.assertRatio(
                    data.at("/trends/views"), HandCount.change((double) now.all("view"), (double) then.all("view")));
            HandCount.assertRatio(data.at("/trends/watchTime"), HandCount.change(now.watched(), then.watched()));
            HandCount.assertRatio(data.at("/trends/engagement"), HandCount.change(now.engagement(), then.engagement()));
        }
        assertTop(data.path("topVideos"), visible.and(event -> isCounted(event, start, END)));
    }

    private void assertTop(JsonNode top, Predicate<PlayedVideo> which) {
        List<String> best = all.stream()
                .filter(which)
                .map(PlayedVideo::video)
                .distinct()
                .sorted(Comparator.<String>comparingInt(
                                id -> -ofVideo(id, which).all("view"))
                        .thenComparingDouble(id -> -ofVideo(id, which).watched())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(10)
                .toList();
        List<String> told = new ArrayList<>();
        for (JsonNode video : top) {
            told.add(video.path("id").asText());
            HandCount count = ofVideo(video.path("id").asText(), which);
            assertThat(video.path("views").asInt()).isEqualTo(count.all("view"));
            assertThat(video.path("watchTime").asDouble()).isEqualTo(count.watched());
            HandCount.assertRatio(video.path("engagement"), count.engagement());
        }
        assertThat(told).isEqualTo(best);
    }

    private HandCount ofVideo(String id, Predicate<PlayedVideo> which) {
        return HandCount.of(all, which.and(event -> event.video().equals(id)));
    }

    private HandCount count(String id, Instant from, Instant to) {
        return ofVideo(id, event -> isCounted(event, from, to));
    }

    private static boolean isCounted(PlayedVideo event, Instant from, Instant to) {
        return !event.robot() && !event.at().isBefore(from) && event.at().isBefore(to);
    }

    private Instant start(String period) {
        return switch (period) {
            case "60h" -> END.minus(Duration.ofHours(60));
            case "3d" -> END.minus(Duration.ofDays(3));
            case "8d" -> END.minus(Duration.ofDays(8));
            case "2w" -> END.minus(Duration.ofDays(14));
            default ->
                all.stream().map(PlayedVideo::at).min(Comparator.naturalOrder()).orElseThrow();
        };
    }

    private static Instant before(Instant start) {
        return start.minus(Duration.between(start, END));
    }
}
