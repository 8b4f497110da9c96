package dev.footfall.servlet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsReader;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting comes from the first place that has it. */
class ContainerSettingsTest {

    @TempDir
    Path folder;

    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private @Nullable Path opened;

    private ContainerSettings settings() {
        return ContainerSettings.of(context("", null), system, environment);
    }

    private ServletContext context(String path, @Nullable String server) {
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInitParameterNames" -> Collections.enumeration(parameters.keySet());
                    case "getInitParameter" -> parameters.get((String) arguments[0]);
                    case "getContextPath" -> path;
                    case "getVirtualServerName" -> server;
                    case "getClassLoader" ->
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                    case "getResourceAsStream" -> {
                        if (opened != null) {
                            yield Files.newInputStream(opened);
                        }
                        String text = files.get((String) arguments[0]);
                        yield text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                    }
                    default -> throw new AssertionError(method + " is not needed");
                });
    }

    @Test
    void theFirstPlaceThatHasItCounts() {
        files.put("/WEB-INF/analytics.properties", "analytics.zone=file");
        assertThat(settings().get("analytics.zone")).isEqualTo("file");
        parameters.put("analytics.zone", "parameter");
        assertThat(settings().get("analytics.zone")).isEqualTo("parameter");
        environment.put("ANALYTICS_ZONE", "environment");
        assertThat(settings().get("analytics.zone")).isEqualTo("environment");
        system.setProperty("analytics.zone", "system");
        assertThat(settings().get("analytics.zone")).isEqualTo("system");
    }

    @Test
    void anEmptyOneHidesNone() {
        files.put("/WEB-INF/analytics.properties", "analytics.zone=Europe/Berlin");
        parameters.put("analytics.zone", "");
        environment.put("ANALYTICS_ZONE", " ");
        system.setProperty("analytics.zone", "");

        assertThat(settings().get("analytics.zone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void aSecretOfTheEnvironmentCompletesTheFile() {
        files.put("/WEB-INF/analytics.properties", "analytics.tokens[0].tenant=shop\nother.name=1");
        environment.put("ANALYTICS_TOKENS_0_SECRET", "hush");

        assertThat(settings().names())
                .containsExactlyInAnyOrder("analytics.tokens[0].tenant", "analytics.tokens[0].secret");
    }

    @Test
    void variablesOfOthersAreLeftAlone() {
        files.put("/WEB-INF/analytics.properties", "analytics.tenant=shop");
        environment.put("ANALYTICS_TOKEN", "hush");
        environment.put("ANALYTICS_INGEST_MAXBODIES", "7");

        assertThat(settings().names()).containsExactly("analytics.tenant");
    }

    @Test
    void theFileThatIsNamedGoesBeforeThatOfTheApplicationAndThatOfTheClassPath() throws IOException {
        Files.writeString(folder.resolve("analytics.properties"), "analytics.zone=classes");
        assertThat(settings().get("analytics.zone")).isEqualTo("classes");
        files.put("/WEB-INF/analytics.properties", "analytics.zone=application");
        assertThat(settings().get("analytics.zone")).isEqualTo("application");
        Path named = Files.writeString(folder.resolve("named.properties"), "analytics.zone=n\u00e4med");
        environment.put("ANALYTICS_CONFIG", named.toString());
        assertThat(settings().get("analytics.zone")).isEqualTo("n\u00e4med");
        assertThat(settings().names()).containsExactly("analytics.zone");
    }

    @Test
    void anEmptyOneOfTheFileIsNone() {
        files.put("/WEB-INF/analytics.properties", "analytics.datasource.url =\nanalytics.zone = UTC");

        assertThat(settings().names()).containsExactly("analytics.zone");
    }

    @Test
    void anEmptyUrlDoesNotSwitchTheNamedDataSourceOff() {
        files.put(
                "/WEB-INF/analytics.properties",
                "analytics.datasource.url =\nanalytics.datasource.jndi-name = jdbc/nowhere");

        ContainerSettings settings = settings();
        ContextName name = new ContextName("/shop", "");
        ClassLoader application = getClass().getClassLoader();
        assertThatThrownBy(() -> Plan.by(settings, name, application))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("jdbc/nowhere");
    }

    @Test
    void elementsOfAListKeepTheirOrder() {
        environment.put("ANALYTICS_APIS_0", "video");
        environment.put("ANALYTICS_APIS_1", "events");
        environment.put("ANALYTICS_TOKENS_0_ACCESS_1", "read");
        environment.put("ANALYTICS_TOKENS_0_ACCESS_0", "write");
        files.put(
                "/WEB-INF/analytics.properties",
                "analytics.apis=metrics\nanalytics.tokens[0].domains[0]=b.example\nanalytics.tokens[0].domains[1]=a.example");

        assertThat(settings().get("analytics.apis")).isEqualTo("video,events");
        assertThat(settings().get("analytics.tokens[0].access")).isEqualTo("write,read");
        assertThat(settings().get("analytics.tokens[0].domains")).isEqualTo("b.example,a.example");
    }

    @Test
    void whatTheMachineSaysToOthersIsNoFault() {
        environment.put("ANALYTICS_SESSION_SECRET", "x");
        environment.put("ANALYTICS_PRIVACY_MODE", "strict");
        environment.put("ANALYTICS_STORE_ID", "7");
        environment.put("ANALYTICS_ENABLED", "1");
        system.setProperty("analytics.ingest.url", "http://elsewhere.example");
        files.put("/WEB-INF/analytics.properties", "analytics.zone=UTC");

        ContainerSettings settings = settings();

        assertThat(settings.askForUs()).isTrue();
        assertThat(settings.names()).containsExactlyInAnyOrder("analytics.zone", "analytics.store.id");
        assertThatCode(() -> SettingsReader.read(settings)).doesNotThrowAnyException();
    }

    @Test
    void aTokenWhoseDomainsAreMisspeltStaysAFault() {
        environment.put("ANALYTICS_TOKENS_0_DOMAIN", "shop.example");
        files.put("/WEB-INF/analytics.properties", "analytics.zone=UTC");

        ContainerSettings settings = settings();
        assertThatThrownBy(() -> SettingsReader.read(settings)).hasMessageContaining("analytics.tokens[0].domain");
    }

    @Test
    void theMachineStartsUsWithNothingButAYes() {
        environment.put("ANALYTICS_ENABLED", "1");

        assertThat(settings().askForUs()).isFalse();
    }

    @Test
    void settingsOfOthersAloneDoNotAskForUs() throws IOException {
        Files.writeString(folder.resolve("analytics.properties"), "analytics.session.secret=x\nwriteKey=1");
        parameters.put("analytics.trackingId", "UA-1");
        assertThat(settings().askForUs()).isFalse();
        files.put("/WEB-INF/analytics.properties", "analytics.writeKey=1");
        assertThat(settings().askForUs()).isFalse();
        parameters.put("analytics.zone", "UTC");
        assertThat(settings().askForUs()).isTrue();
        assertThat(settings().names()).doesNotContain("analytics.session.secret", "analytics.writeKey");
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfAName() {
        files.put("/WEB-INF/analytics.properties", "\uFEFFanalytics.zone=UTC");

        assertThat(settings().names()).containsExactly("analytics.zone");
    }

    @Test
    void aFileInAnotherEncodingIsAFault() throws IOException {
        Path named = folder.resolve("named.properties");
        Files.write(named, "analytics.tenant=caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        system.setProperty("analytics.config", named.toString());

        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("a file in UTF-8");
    }

    /** Asked before anything is collected, which would close it late. */
    @Test
    void noFileIsLeftOpen() throws IOException {
        Path file = Files.writeString(folder.resolve("own.properties"), "analytics.zone=UTC");
        opened = file;
        assertThat(settings().get("analytics.zone")).isEqualTo("UTC");
        opened = null;
        Files.writeString(folder.resolve("analytics.properties"), "analytics.zone=UTC");
        assertThat(settings().get("analytics.zone")).isEqualTo("UTC");

        assertThat(OpenFiles.below(folder)).isEmpty();
    }

    @Test
    void aNamedFileThatIsNotThereIsAFault() {
        system.setProperty("analytics.config", folder.resolve("nowhere").toString());

        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll("analytics.config", "nowhere", "a file that can be read");
    }

    @Test
    void aFileThatIsNoneOfPropertiesIsAFault() {
        files.put("/WEB-INF/analytics.properties", "analytics.zone=\\u12");

        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("a file of properties");
    }

    @Test
    void whatHoldsForTheWholeMachineAsksForUsOnlyOutright() {
        assertThat(settings().askForUs()).isFalse();
        environment.put("ANALYTICS_ZONE", "UTC");
        system.setProperty("analytics.datasource.url", "jdbc:h2:mem:x");
        assertThat(settings().askForUs()).isFalse();
        environment.put("ANALYTICS_ENABLED", "true");
        assertThat(settings().askForUs()).isTrue();
        system.setProperty("analytics.enabled", "false");
        assertThat(settings().askForUs()).isFalse();
    }

    @Test
    void anInitParameterOrAFileAsksForUs() {
        parameters.put("analytics.zone", "UTC");
        assertThat(settings().askForUs()).isTrue();
        parameters.clear();
        files.put("/WEB-INF/analytics.properties", "");
        assertThat(settings().askForUs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',        ,                        analytics",
        "'',        Catalina/localhost,      analytics",
        "/shop,     Catalina/localhost,      analytics-shop",
        "/a/b,      ,                        analytics-a+b",
        "/a-b,      ,                        analytics-a-b",
        "/a+b,      ,                        analytics-a%2bb",
        "/a;X=1,    ,                        analytics-a%3bX%3d1",
        "'',        Catalina/Shop.Example,   analytics@shop.example",
        "/shop,     shop.example,            analytics-shop@shop.example"
    })
    void everyWebApplicationHasAFileOfItsOwn(String path, @Nullable String server, String file) {
        assertThat(ContextName.of(context(path, server)).file()).isEqualTo(file);
    }
}
