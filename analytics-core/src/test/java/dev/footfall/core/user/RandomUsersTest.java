package dev.footfall.core.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.user.Activity.ActiveUsers;
import dev.footfall.event.EventDraft;
import dev.footfall.retention.Cohort;
import dev.footfall.time.TimeRange;
import dev.footfall.visitor.TrafficSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of many users is what somebody finds who goes through all their events, one by one. */
@Timeout(120)
class RandomUsersTest {

    private static final String NOW = "2024-04-14T17:23:45.678Z";
    private static final String[] TYPES = {"page view", "page view", "video like", "video comment", "user signup"};

    private final List<Sent> all = new ArrayList<>();

    /** An event as it was sent; a user or a source of "" is none. */
    private record Sent(String type, String user, String session, Instant at, String source) {

        EventDraft draft() {
            EventDraft draft = EventDraft.of(type).session(session).occurredAt(at);
            if (!user.isEmpty()) {
                draft.user(user);
            }
            if (isTellingSignup()) {
                draft.metadata("source", source);
            }
            return draft.source(TrafficSource.ofLabel(source).orElse(null));
        }

        /** Nobody signs up by search. */
        boolean isTellingSignup() {
            return type.equals("user signup") && !source.isEmpty() && !source.equals("search");
        }
    }

    /** The events of a session, the earliest first. */
    private record Visit(List<Sent> events) {

        Instant begin() {
            return events.get(0).at;
        }

        long millis() {
            return Duration.between(begin(), events.get(events.size() - 1).at).toMillis();
        }

        long pages() {
            return events.stream()
                    .filter(event -> event.type.equals("page view"))
                    .count();
        }

        boolean isBounce() {
            return pages() == 1 && events.size() == 1;
        }

        boolean isEngaged() {
            return millis() >= 10_000 || pages() >= 2 || pages() < events.size();
        }

        String user() {
            return events.stream()
                    .map(Sent::user)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        String source() {
            Sent entry = events.stream()
                    .filter(event -> event.type.equals("page view"))
                    .findFirst()
                    .orElse(events.get(0));
            return TrafficSource.ofLabel(entry.source).isPresent() ? entry.source : "direct";
        }
    }

    private void make(long seed) {
        Random random = new Random(seed);
        Instant first = Instant.parse("2024-02-10T00:00:00Z");
        String[] sources = {"", "", "search", "social", "paid", "organic"};
        for (int i = 0; i < 400; i++) {
            String user = random.nextInt(5) == 0 ? "" : "u" + random.nextInt(60);
            Instant at = first.plusMillis(random.nextLong(Duration.ofDays(66).toMillis()));
            for (int j = random.nextInt(4); j >= 0; j--) {
                String type = TYPES[random.nextInt(TYPES.length)];
                all.add(new Sent(type, user, "s" + i, at, sources[random.nextInt(sources.length)]));
                at = at.plusMillis(1 + (long) Math.exp(random.nextDouble() * 14));
            }
        }
        Instant now = Instant.parse(NOW);
        all.removeIf(event -> event.at.isAfter(now.plus(Duration.ofHours(20))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, UTC, 30d",
        "2, Europe/Berlin, 4w",
        "3, America/St_Johns, 20d",
        "4, Asia/Kolkata, 24h",
        "5, Europe/Berlin, all",
        "6, America/Sao_Paulo, 8w"
    })
    void everyNumberIsThatOfWhoCountsByHand(long seed, String zoneId, String period) {
        ZoneId zone = ZoneId.of(zoneId);
        make(seed);
        try (UserWorld world = new UserWorld(NOW, zone)) {
            List<Sent> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            world.happen(shuffled.stream().map(Sent::draft).toArray(EventDraft[]::new));
            UserScope scope = world.scope(period);

            assertThat(world.activity(period)).isEqualTo(activity(scope.range()));
            assertThat(world.growth(period)).isEqualTo(growth(scope));
            assertThat(world.returns(period).cohorts()).isEqualTo(cohorts(scope));
            assertThat(world.engagement(period)).isEqualTo(engagement(scope));
            checkDays(world.days(period), scope);
        }
    }

    private Set<String> active(Instant from, Instant to) {
        Set<String> users = new HashSet<>();
        for (Sent event : all) {
            if (!event.user.isEmpty() && !event.at.isBefore(from) && event.at.isBefore(to)) {
                users.add(event.user);
            }
        }
        return users;
    }

    private Instant firstSeen(String user) {
        return all.stream()
                .filter(event -> event.user.equals(user))
                .map(Sent::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Visit> visits(TimeRange range) {
        Map<String, List<Sent>> sessions = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparing(Sent::at))
                .forEach(event -> sessions.computeIfAbsent(event.session, absent -> new ArrayList<>())
                        .add(event));
        return sessions.values().stream()
                .map(Visit::new)
                .filter(visit -> range.contains(visit.begin()))
                .toList();
    }

    private Activity activity(TimeRange range) {
        Instant end = range.to();
        List<Visit> visits = visits(range);
        return new Activity(
                new ActiveUsers(
                        active(end.minus(Duration.ofDays(1)), end).size(),
                        active(end.minus(Duration.ofDays(7)), end).size(),
                        active(end.minus(Duration.ofDays(30)), end).size()),
                new Activity.Sessions(visits.size(), seconds(visits), Map.of("unknown", (long) visits.size())),
                actions(range));
    }

    private Activity.Actions actions(TimeRange range) {
        return new Activity.Actions(
                0, count(range, "video comment"), count(range, "video like"), count(range, "video share"));
    }

    private long count(TimeRange range, String type) {
        return all.stream()
                .filter(event -> event.type.equals(type) && range.contains(event.at))
                .count();
    }

    private static @Nullable Double seconds(List<Visit> visits) {
        long millis = visits.stream().mapToLong(Visit::millis).sum();
        return visits.isEmpty() ? null : (Double) (millis / 1000.0 / visits.size());
    }

    private Growth growth(UserScope scope) {
        TimeRange range = scope.range();
        Set<String> now = active(range.from(), range.to());
        Map<String, Long> sources = new HashMap<>();
        long returning = 0;
        for (String user : now) {
            if (range.contains(firstSeen(user))) {
                sources.merge(source(user), 1L, Long::sum);
            } else {
                returning++;
            }
        }
        TimeRange rangeBefore = scope.period().before();
        Set<String> before = rangeBefore == null ? Set.of() : active(rangeBefore.from(), rangeBefore.to());
        long lost = before.stream().filter(user -> !now.contains(user)).count();
        Double churn = before.isEmpty() ? null : (Double) ((double) lost / before.size());
        return new Growth(now.size() - returning, returning, churn, sources);
    }

    private String source(String user) {
        List<Sent> events = all.stream()
                .filter(event -> event.user.equals(user))
                .sorted(Comparator.comparing(Sent::at))
                .toList();
        for (Sent event : events) {
            if (event.isTellingSignup()) {
                return event.source;
            }
        }
        String session = events.get(0).session;
        Visit first = visits(TimeRange.ALL).stream()
                .filter(visit -> visit.events.get(0).session.equals(session))
                .findFirst()
                .orElseThrow();
        return first.source().equals("search") ? "organic" : first.source();
    }

    private Set<String> users() {
        return active(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private List<Cohort> cohorts(UserScope scope) {
        LocalDate first = day(scope.range().from(), scope.zone());
        LocalDate last = day(scope.range().to().minusNanos(1), scope.zone());
        Map<LocalDate, List<String>> cohorts = new TreeMap<>();
        for (String user : users()) {
            LocalDate day = day(firstSeen(user), scope.zone());
            if (!day.isBefore(first) && !day.isAfter(last)) {
                cohorts.computeIfAbsent(day, absent -> new ArrayList<>()).add(user);
            }
        }
        List<Cohort> rows = new ArrayList<>();
        cohorts.forEach((day, users) -> rows.add(new Cohort(day, users.size(), returned(day, users, scope))));
        return rows;
    }

    private List<@Nullable Long> returned(LocalDate day, List<String> users, UserScope scope) {
        List<@Nullable Long> returned = new ArrayList<>();
        for (int days : new int[] {1, 7, 30}) {
            Instant from = day.plusDays(days).atStartOfDay(scope.zone()).toInstant();
            Instant to = day.plusDays(days + 1L).atStartOfDay(scope.zone()).toInstant();
            long back = users.stream().filter(active(from, to)::contains).count();
            returned.add(to.isAfter(scope.range().to()) ? null : (Long) back);
        }
        return returned;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private Engagement engagement(UserScope scope) {
        TimeRange range = scope.range();
        List<Visit> visits = visits(range);
        List<Engagement.Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            int clock = hour;
            List<Visit> begun = visits.stream()
                    .filter(visit -> visit.begin().atZone(scope.zone()).getHour() == clock)
                    .toList();
            long users = begun.stream()
                    .map(Visit::user)
                    .filter(user -> !user.isEmpty())
                    .distinct()
                    .count();
            hours.add(new Engagement.Hour(hour, users, share(begun, Visit::isEngaged)));
        }
        return new Engagement(
                means(visits),
                share(visits, Visit::isBounce),
                means(visits.stream()
                        .filter(visit -> !visit.user().isEmpty() && range.contains(firstSeen(visit.user())))
                        .toList()),
                means(visits.stream()
                        .filter(visit -> !visit.user().isEmpty()
                                && firstSeen(visit.user()).isBefore(range.from()))
                        .toList()),
                hours);
    }

    private static @Nullable Double share(List<Visit> visits, Predicate<Visit> which) {
        long count = visits.stream().filter(which).count();
        return visits.isEmpty() ? null : (Double) ((double) count / visits.size());
    }

    private static Engagement.Means means(List<Visit> visits) {
        long pages = visits.stream().mapToLong(Visit::pages).sum();
        return new Engagement.Means(
                seconds(visits), visits.isEmpty() ? null : (Double) ((double) pages / visits.size()));
    }

    private void checkDays(List<UserDay> days, UserScope scope) {
        LocalDate date = day(scope.range().from(), scope.zone());
        List<Cohort> cohorts = cohorts(scope);
        for (UserDay day : days) {
            Instant begin = date.atStartOfDay(scope.zone()).toInstant();
            Instant end = date.plusDays(1).atStartOfDay(scope.zone()).toInstant();
            TimeRange range = new TimeRange(
                    begin.isBefore(scope.range().from()) ? scope.range().from() : begin,
                    end.isAfter(scope.range().to()) ? scope.range().to() : end);
            Set<String> active = active(range.from(), range.to());
            long fresh = active.stream()
                    .filter(user -> range.contains(firstSeen(user)))
                    .count();
            LocalDate own = date;
            Cohort cohort = cohorts.stream()
                    .filter(each -> each.day().equals(own))
                    .findFirst()
                    .orElse(null);
            assertThat(day)
                    .isEqualTo(new UserDay(
                            date,
                            active.size(),
                            fresh,
                            active.size() - fresh,
                            visits(range).size(),
                            seconds(visits(range)),
                            actions(range),
                            cohort == null ? null : cohort.share(0),
                            cohort == null ? null : cohort.share(1),
                            cohort == null ? null : cohort.share(2)));
            date = date.plusDays(1);
        }
        assertThat(date)
                .isEqualTo(day(scope.range().to().minusNanos(1), scope.zone()).plusDays(1));
    }
}
