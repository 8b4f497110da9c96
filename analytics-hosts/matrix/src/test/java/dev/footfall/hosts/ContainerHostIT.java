package dev.footfall.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One container with several applications of other people, into most of which the drop-in was copied. */
class ContainerHostIT {

    private static final List<String> PAGES = List.of(
            "/hello",
            "/form?name=Ada",
            "/forward",
            "/include",
            "/large",
            "/missing",
            "/boom",
            "/redirect",
            "/async",
            "/json");

    @TempDir
    private Path folder;

    static Stream<Arguments> containers() {
        return Jdk.all().stream()
                .flatMap(jdk -> Stream.of(Container.values()).map(container -> Arguments.of(container, jdk)));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void whateverIsInAContainerGoesOnAsItDidAndWeAnswerBesideIt(Container container, Jdk jdk) throws IOException {
        try (Fork fork = container.start(jdk, folder, applications())) {
            Site site = fork.site();

            eachHasItsOwnEvents(site);
            nothingOfTheHostIsDifferent(site);
            bothVersionsOfJacksonAreAtWork(site);
            assertThat(seen(site.get("/mute" + Site.EVENTS), "/mute"))
                    .as("without properties the jars do nothing")
                    .isEqualTo(seen(site.get("/bare" + Site.EVENTS), "/bare"));

            List<String> output = fork.stop();
            assertThat(output).contains("CLOSED").noneMatch(ContainerHostIT::isLeftover);
            assertThat(output).as("its log").noneMatch(line -> line.contains("memory leak"));
        }
    }

    /** They have other libraries, which must not meet ours, and paths of one length, as pages of errors show these. */
    private Map<String, Path> applications() throws IOException {
        Map<String, Path> all = new LinkedHashMap<>();
        all.put("/", started("root", true, true, Folders.libraries("war")).folder());
        all.put("/aged", started("old", false, false, Folders.libraries("war")).folder());
        all.put("/late", started("new", false, true, newer()).folder());
        all.put(
                "/mute",
                War.in(folder.resolve("quiet"), false, true, newer()).withUs().folder());
        all.put("/bare", War.in(folder.resolve("bare"), false, true, newer()).folder());
        all.put(
                "/shut",
                War.in(folder.resolve("barred"), false, false, Folders.libraries("war"))
                        .folder());
        return all;
    }

    private War started(String name, boolean metadataComplete, boolean asynchronous, List<Path> libraries)
            throws IOException {
        return War.in(folder.resolve(name), metadataComplete, asynchronous, libraries)
                .withUs()
                .withProperties();
    }

    private static List<Path> newer() {
        return Folders.libraries("boot-3").stream()
                .filter(jar -> jar.getFileName()
                        .toString()
                        .matches("(jackson-(core|databind|annotations)|slf4j-api|logback).*"))
                .toList();
    }

    private static void eachHasItsOwnEvents(Site site) {
        for (String context : List.of("", "/aged", "/late")) {
            site.answers(context);
        }
    }

    private static void nothingOfTheHostIsDifferent(Site site) {
        for (String page : PAGES) {
            assertThat(seen(site.get("/late" + page), "/late"))
                    .as(page)
                    .isEqualTo(seen(site.get("/bare" + page), "/bare"));
            assertThat(seen(site.get("/aged" + page), "/aged"))
                    .as(page + " where no filter lets requests wait")
                    .isEqualTo(seen(site.get("/shut" + page), "/shut"));
        }
        for (String type : List.of("application/x-www-form-urlencoded", "text/plain")) {
            for (String page : List.of("/form", "/body")) {
                assertThat(seen(site.post("/late" + page, type, "name=Ada"), "/late"))
                        .isEqualTo(seen(site.post("/bare" + page, type, "name=Ada"), "/bare"));
            }
        }
    }

    private static void bothVersionsOfJacksonAreAtWork(Site site) {
        assertThat(site.get("/aged/json").body()).contains("2.17.3");
        assertThat(site.get("/late/json").body()).contains("2.21");
    }

    private static boolean isLeftover(String line) {
        return line.matches("THREAD .*(analytics|H2|Hikari|MVStore|Generate Seed).*");
    }

    /** What a visitor sees, without what is different at every request. */
    private static String seen(HttpResponse<String> answer, String context) {
        List<String> headers = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .map(header -> header.getKey() + header.getValue())
                .sorted()
                .toList();
        return (answer.statusCode() + " " + headers + " " + answer.body()).replace(context + "/", "/");
    }
}
