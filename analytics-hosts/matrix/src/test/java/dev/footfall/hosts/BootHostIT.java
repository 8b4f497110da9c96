package dev.footfall.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.hosts.Boot.Profile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same application twice: as it is, and with our starter added to its class path. Nothing else is different. */
class BootHostIT {

    private static final List<String> ARGUMENTS = List.of(
            "--spring.datasource.url=jdbc:h2:mem:host",
            "--spring.jpa.hibernate.ddl-auto=none",
            "--management.endpoints.web.exposure.include=*",
            "--management.endpoint.health.show-details=always");

    private static final Pattern OUR_HEALTH = Pattern.compile("\"analytics\":\\{[^{}]*(\\{[^{}]*})?[^{}]*},?");

    /** The time, and the folder that a host runs in. */
    private static final Pattern CHANGING = Pattern.compile("\"(timestamp|path|free)\":(\"[^\"]*\"|\\d+)");

    @TempDir
    private Path folder;

    static Stream<Arguments> hosts() {
        return Stream.of(Boot.values())
                .flatMap(boot -> Stream.of(Profile.values()).map(profile -> Arguments.of(boot, profile)));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aHostIsMadeAsItIsWithoutUsAndWeAnswerInIt(Boot boot, Profile profile) throws IOException {
        try (Fork without = start(boot.classPath(profile), profile, "without", Jdk.current());
                Fork with = start(boot.withUs(profile), profile, "with", Jdk.current())) {
            Site before = without.site();
            Site site = with.site();

            assertThat(without(makeup(with), makeup(without))).as("what we add").isEmpty();
            assertThat(without(makeup(without), makeup(with)))
                    .as("what we take away")
                    .isEmpty();
            for (String path : List.of("/hello", "/boom", "/nothing", "/actuator/health")) {
                assertThat(seen(site.get(path))).as(path).isEqualTo(seen(before.get(path)));
            }
            assertThat(seen(site.post("/form", "application/x-www-form-urlencoded", "name=Ada")))
                    .isEqualTo(seen(before.post("/form", "application/x-www-form-urlencoded", "name=Ada")));
            site.answers("");
            if (profile == Profile.ACTUATOR) {
                tellsOfTheOneEvent(site);
            }
            assertThat(with.stop()).contains("CLOSED");
        }
    }

    private static void tellsOfTheOneEvent(Site site) {
        assertThat(site.get("/actuator/analytics").body())
                .contains("\"store\":\"available\"", "\"offered\":1,", "\"stored\":1,");
        assertThat(site.get("/actuator/health/analytics").body())
                .contains("\"status\":\"UP\"", "\"store\":\"available\"");
        assertThat(site.get("/actuator/metrics/analytics.events.stored").body()).contains("\"value\":1.0");
    }

    static Stream<Arguments> newerJdks() {
        return Jdk.all().stream()
                .filter(jdk -> !jdk.equals(Jdk.current()))
                .flatMap(jdk -> Stream.of(Boot.values()).map(boot -> Arguments.of(boot, jdk)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("newerJdks")
    void weAnswerOnANewerJavaToo(Boot boot, Jdk jdk) throws IOException {
        try (Fork with = start(boot.withUs(Profile.WEB), Profile.WEB, "newer", jdk)) {
            with.site().answers("");
            assertThat(with.stop())
                    .contains("CLOSED")
                    .noneMatch(line -> line.contains("WARNING: ") && line.contains("footfall"));
        }
    }

    private Fork start(List<Path> classPath, Profile profile, String name, Jdk jdk) throws IOException {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.add("--spring.profiles.active=" + profile.springProfiles());
        return Boot.start(jdk, Files.createDirectory(folder.resolve(name)), classPath, arguments);
    }

    /** Its beans and conditions; ours are known by their package. */
    private static List<String> makeup(Fork host) {
        return Stream.of("BEAN\t", "CONDITION\t", "UNCONDITIONAL\t")
                .flatMap(host::lines)
                .filter(line -> !isOurs(line))
                .sorted()
                .collect(Collectors.toList());
    }

    private static boolean isOurs(String line) {
        return line.startsWith("BEAN\tanalytics")
                || (line.contains("dev.footfall.") && !line.contains("dev.footfall.hosts."));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    /** What a visitor sees, without what is different at every request. */
    private static String seen(HttpResponse<String> answer) {
        List<String> headers = answer.headers().map().keySet().stream()
                .map(String::toLowerCase)
                .sorted()
                .toList();
        return answer.statusCode() + " " + headers + " "
                + CHANGING.matcher(OUR_HEALTH.matcher(answer.body()).replaceAll(""))
                        .replaceAll("");
    }
}
