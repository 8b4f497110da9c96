package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import dev.footfall.thirdparty.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of many sessions is what somebody finds who goes through all that were sent, one by one. */
class RandomSessionsTest extends AudienceSite {

    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("uuuu/MM/dd'%20'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu/MM/dd HH':00:00'", Locale.ROOT);
    private static final String[] UNITS = {"year", "month", "day", "hour"};
    private static final String[] AGES = {"k", "m", "m2", "o", "u"};
    private static final String[] GENDERS = {"f", "m", "u"};
    private static final int[] BOUNDS = {1, 2, 3, 5, 10, 20, 30, 60, 120};

    private final Random random = new Random(20170915);
    private final List<Sent> all = new ArrayList<>();

    /** A session as it was sent: its attention is one look, or none, at its beginning. */
    private record Sent(String device, Instant at, int age, int gender, long look, long length, List<long[]> movies) {

        boolean isView() {
            return look >= 0;
        }

        ZonedDateTime in(ZoneId zone) {
            return at.atZone(zone);
        }

        boolean watched(long[] movie) {
            return movie[1] < look;
        }
    }

    @BeforeEach
    void send() {
        // Around a change of clocks in Berlin, and one in St John's.
        Instant first = Instant.parse("2016-10-20T00:00:00Z");
        for (int i = 0; i < 400; i++) {
            long length = (long) Math.exp(random.nextDouble() * 12);
            long look = random.nextInt(4) == 0 ? -1 : random.nextLong(length + 1);
            List<long[]> movies = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                long start = random.nextLong(length);
                movies.add(new long[] {random.nextInt(5), start, 1 + random.nextLong(length - start)});
            }
            Instant at = first.plusMillis(random.nextLong(20L * 24 * 3600 * 1000));
            all.add(new Sent(
                    "" + random.nextInt(3), at, random.nextInt(5) - 1, random.nextInt(3) - 1, look, length, movies));
        }
        happen(registered("0"), registered("1"), registered("2"));
        happen(all.stream().map(RandomSessionsTest::event).toArray(DeviceEvent[]::new));
    }

    private static DeviceEvent event(Sent sent) {
        DeviceEvent event = session(sent.device).at(sent.at.toString()).viewer(sent.age, sent.gender);
        long[] movies = sent.movies.stream().flatMapToLong(Arrays::stream).toArray();
        return (sent.isView()
                        ? event.attention(1, sent.look, 0, sent.length - sent.look)
                        : event.attention(0, sent.length))
                .movies(movies);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Z",
        "5.5, +05:30",
        "-12, -12:00",
        "14, +14:00",
        "Europe/Berlin, Europe/Berlin",
        "America/St_Johns, America/St_Johns"
    })
    void everyNumberIsThatOfWhoCountsByHand(String tzo, String zoneId) {
        ZoneId zone = ZoneId.of(zoneId);
        for (int units = 0; units < 16; units++) {
            LocalDateTime begin = LocalDateTime.of(2016, 10, 20 + random.nextInt(4), random.nextInt(24), 17, 0);
            LocalDateTime end = begin.plusHours(random.nextInt(500));
            String device = random.nextBoolean() ? null : "" + random.nextInt(3);
            StringBuilder call = new StringBuilder("statistics/")
                    .append(device == null ? "user/632" : "device/" + device)
                    .append("/?tzo=" + tzo + "&b=" + ASKED.format(begin) + "&e=" + ASKED.format(end))
                    .append("&age&sex&movies&intervals");
            List<String> asked = new ArrayList<>();
            for (int i = 0; i < UNITS.length; i++) {
                if ((units & (1 << i)) != 0) {
                    call.append('&').append(UNITS[i]);
                    asked.add(UNITS[i]);
                }
            }
            JsonNode document = reply(call.toString()).json();

            Instant from = begin.atZone(zone).toInstant();
            Instant to = end.atZone(zone).withLaterOffsetAtOverlap().toInstant();
            List<Sent> known = all.stream()
                    .filter(sent -> device == null || sent.device.equals(device))
                    .toList();
            List<Sent> meant = known.stream()
                    .filter(sent -> !sent.at.isBefore(from) && sent.at.isBefore(to))
                    .toList();
            assertThat(objects(document)).as(call.toString()).isEqualTo(objects(meant, asked, zone));
            assertThat(document.get("total").asInt())
                    .isEqualTo(document.get("objects").size());
            assertThat(document.get("total_counters")).as(call.toString()).isEqualTo(totals(meant));
            assertThat(document.get("min_date").asText()).isEqualTo(hour(known, zone, false));
            assertThat(document.get("max_date").asText()).isEqualTo(hour(known, zone, true));
        }
    }

    private static List<String> objects(JsonNode document) {
        List<String> objects = new ArrayList<>();
        document.get("objects").forEach(object -> objects.add(object.toString()));
        return objects;
    }

    private static List<String> objects(List<Sent> sessions, List<String> units, ZoneId zone) {
        // Sorted as text of equal length, from the year to the hour.
        Map<String, List<Sent>> groups = new TreeMap<>();
        for (Sent sent : sessions) {
            groups.computeIfAbsent(key(sent.in(zone), units), key -> new ArrayList<>())
                    .add(sent);
        }
        return groups.values().stream()
                .map(group -> object(group, units, zone).toString())
                .toList();
    }

    private static String key(ZonedDateTime at, List<String> units) {
        StringBuilder key = new StringBuilder();
        Map<String, Integer> id = id(at, units);
        for (String unit : List.of("y", "m", "d", "h")) {
            if (id.containsKey(unit)) {
                key.append(String.format(Locale.ROOT, "%04d", id.get(unit)));
            }
        }
        return key.toString();
    }

    private static Map<String, Integer> id(ZonedDateTime at, List<String> units) {
        Map<String, Integer> id = new TreeMap<>();
        if (units.equals(List.of("day"))) {
            id.put("d", at.getDayOfWeek().getValue());
            return id;
        }
        Predicate<String> isAsked = unit -> units.isEmpty() || units.contains(unit);
        if (isAsked.test("year")) {
            id.put("y", at.getYear());
        }
        if (isAsked.test("month")) {
            id.put("m", at.getMonthValue());
        }
        if (isAsked.test("day")) {
            id.put("d", at.getDayOfMonth());
        }
        if (isAsked.test("hour")) {
            id.put("h", at.getHour());
        }
        return id;
    }

    private static JsonNode object(List<Sent> group, List<String> units, ZoneId zone) {
        TreeMap<String, Object> object = new TreeMap<>();
        object.put("i", id(group.get(0).in(zone), units));
        object.put("t", views(group, sent -> true));
        for (int g = 0; g < GENDERS.length; g++) {
            int gender = g == 2 ? -1 : g;
            object.put(new String[] {"fl", "ml", "us"}[g], views(group, sent -> sent.gender == gender));
            for (int a = 0; a < AGES.length; a++) {
                int age = a == 4 ? -1 : a;
                object.put(AGES[a], views(group, sent -> sent.age == age));
                object.put(GENDERS[g] + AGES[a], views(group, sent -> sent.gender == gender && sent.age == age));
            }
        }
        long[] intervals = new long[BOUNDS.length + 1];
        int plays = 0;
        int watched = 0;
        for (Sent sent : group) {
            int interval = 0;
            while (interval < BOUNDS.length && sent.length >= BOUNDS[interval] * 1000L) {
                interval++;
            }
            intervals[interval] += sent.isView() ? 1 : 0;
            plays += sent.movies.size();
            watched += (int) sent.movies.stream().filter(sent::watched).count();
        }
        object.put("ia", intervals);
        object.put("v", plays);
        object.put("va", watched);
        return new ObjectMapper().valueToTree(object);
    }

    private static int views(List<Sent> sessions, Predicate<Sent> wanted) {
        return (int) sessions.stream().filter(Sent::isView).filter(wanted).count();
    }

    private static JsonNode totals(List<Sent> sessions) {
        Set<Long> movies = new HashSet<>();
        double length = 0;
        for (Sent sent : sessions) {
            length += sent.isView() ? sent.length : 0;
            sent.movies.stream().filter(sent::watched).forEach(movie -> movies.add(movie[0]));
        }
        int views = views(sessions, sent -> true);
        ObjectNode totals = new ObjectMapper().createObjectNode();
        double average = views == 0 ? 0 : Math.round(length / views / 10) / 100.0;
        totals.set("average_duration", views == 0 ? totals.numberNode(0) : totals.numberNode(average));
        totals.put("female", views(sessions, sent -> sent.gender == 0));
        totals.put("kid", views(sessions, sent -> sent.age == 0));
        totals.put("male", views(sessions, sent -> sent.gender == 1));
        totals.put("middle", views(sessions, sent -> sent.age == 1));
        totals.put("middle2", views(sessions, sent -> sent.age == 2));
        totals.put("movies_num", movies.size());
        totals.put("old", views(sessions, sent -> sent.age == 3));
        totals.put("total", views);
        totals.put("undefined_age", views(sessions, sent -> sent.age == -1));
        totals.put("undefined_gender", views(sessions, sent -> sent.gender == -1));
        return totals;
    }

    private static String hour(List<Sent> sessions, ZoneId zone, boolean isLast) {
        Instant found = sessions.get(0).at;
        for (Sent sent : sessions) {
            if (isLast ? sent.at.isAfter(found) : sent.at.isBefore(found)) {
                found = sent.at;
            }
        }
        return HOUR.format(found.atZone(zone));
    }

    @ParameterizedTest
    @CsvSource({"0, Z", "-12, -12:00", "Europe/Berlin, Europe/Berlin"})
    void theRawDataAreTheSessionsThatWereSent(String tzo, String zoneId) {
        ZoneId zone = ZoneId.of(zoneId);
        List<Sent> newestFirst = new ArrayList<>(all);
        newestFirst.sort((one, other) -> other.at.compareTo(one.at));

        JsonNode objects = reply(
                        "statistics/user/632/raw/data/?b=2016/10/01%2000:00:00&e=2016/12/01%2000:00:00&tzo=" + tzo)
                .json()
                .get("objects");

        DateTimeFormatter local = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'000'", Locale.ROOT);
        assertThat(objects).hasSize(all.size());
        for (int i = 0; i < objects.size(); i++) {
            Sent sent = newestFirst.get(i);
            JsonNode object = objects.get(i);
            long before = all.stream()
                    .filter(other -> other.device.equals(sent.device) && other.at.isBefore(sent.at))
                    .count();
            assertThat(object.get("b").asText()).isEqualTo(local.format(sent.in(zone)));
            assertThat(object.get("e").asText())
                    .isEqualTo(local.format(sent.at.plusMillis(sent.length).atZone(zone)));
            assertThat(object.get("d").asText()).isEqualTo(sent.device);
            assertThat(object.get("o").asLong()).isEqualTo(before + 1);
            assertThat(object.get("a").asInt()).isEqualTo(sent.age);
            assertThat(object.get("s").asInt()).isEqualTo(sent.gender);
            assertThat(object.get("i").asLong()).isEqualTo(sent.length);
            assertThat(object.get("v")).hasSize(sent.movies.size());
        }
    }
}
