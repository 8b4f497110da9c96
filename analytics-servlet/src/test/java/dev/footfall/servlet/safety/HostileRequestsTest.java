package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of requests that nobody decent would send. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileRequestsTest {

    private static final long SEED = 20260715;
    private static final int COUNT = 10_000;
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final int SUSPECTS = 10;
    private static final int REPEATS = 9;

    /** What only somebody who looks into us would say; what was sent is quoted in answers, and has none of it. */
    private static final Pattern INSIDE = Pattern.compile(
            "dev\\.footfall|Exception|\\n\\s*at |jackson|jdbi|org\\.h2|SELECT .* FROM footfall|\\.java:\\d");

    private static SafeSite site;

    @BeforeAll
    static void start() {
        site = SafeSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void tenThousandMalformedRequestsLeaveNoTrace() throws IOException {
        List<Object> before = site.everything();
        List<String> requests = new HostileRequests(site.routes(), SEED).take(COUNT);
        List<String> wrong = new ArrayList<>();
        List<Timed> times = new ArrayList<>();
        Set<String> statuses = new TreeSet<>();
        String logged = logged(() -> {
            for (String request : requests) {
                long start = System.nanoTime();
                String answer = RawHttp.halfClosed(site.site().port(), request);
                times.add(new Timed(request, System.nanoTime() - start));
                statuses.add(answer.substring(9, 12));
                fault(answer).ifPresent(fault -> wrong.add(fault + " in " + answer + "\nto " + start(request)));
            }
        });

        assertThat(wrong).isEmpty();
        // They came as far as there is anything to come to.
        assertThat(statuses).contains("200", "400", "403", "404", "405", "415", "422");
        assertThat(site.everything()).isEqualTo(before);
        assertThat(site.site().ask("/api/analytics/events").status()).isEqualTo(200);
        assertThat(logged).doesNotContain("Bearer", "jndi", "script>", "'1'='1", "Set-Cookie");
        assertThat(slowest(times)).isLessThan(SLOW);
    }

    private static Optional<String> fault(String answer) {
        if (answer.length() < 12) {
            return Optional.of("no answer");
        }
        String status = answer.substring(9, 12);
        boolean isOurs = answer.contains("Content-Security-Policy");
        int head = answer.indexOf("\r\n\r\n");
        if (status.startsWith("5") && !status.equals("501")) {
            return Optional.of("status " + status);
        }
        if (answer.substring(0, Math.max(0, head)).contains("\r\nSet-Cookie")) {
            return Optional.of("a header of somebody else's");
        }
        if (answer.contains(HostileRequests.RECKONED)) {
            return Optional.of("somebody has reckoned");
        }
        return isOurs && INSIDE.matcher(answer).find() ? Optional.of("something of our inside") : Optional.empty();
    }

    /**
     * The median of repeats of those that took longest, of which the worst counts: one pause of the machine slows one
     * repeat, a slow request all of them.
     */
    private static Duration slowest(List<Timed> times) throws IOException {
        long worst = 0;
        List<Timed> suspects = times.stream()
                .sorted(Comparator.comparingLong(Timed::nanos).reversed())
                .limit(SUSPECTS)
                .toList();
        for (Timed suspect : suspects) {
            List<Long> repeats = new ArrayList<>();
            for (int i = 0; i < REPEATS; i++) {
                long start = System.nanoTime();
                String unused = RawHttp.halfClosed(site.site().port(), suspect.request());
                repeats.add(System.nanoTime() - start);
            }
            repeats.sort(null);
            worst = Math.max(worst, repeats.get(REPEATS / 2));
        }
        return Duration.ofNanos(worst);
    }

    private static String start(String request) {
        return request.substring(0, Math.min(600, request.length()));
    }

    /** All that is printed meanwhile; the tests' logs go there. */
    private static String logged(Act act) throws IOException {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            act.run();
        } finally {
            System.setErr(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private record Timed(String request, long nanos) {}

    @FunctionalInterface
    private interface Act {

        void run() throws IOException;
    }
}
