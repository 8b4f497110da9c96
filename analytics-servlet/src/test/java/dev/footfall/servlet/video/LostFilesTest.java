package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.export.ExportSources;
import dev.footfall.core.export.Exports;
import dev.footfall.export.ExportStore;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that were there, and cannot be read when somebody fetches them. */
class LostFilesTest extends ExportSite {

    /** From which piece on nothing is found. */
    private volatile int missingFrom = Integer.MAX_VALUE;

    private volatile boolean isStoreAway;
    private Runnable close = () -> {};

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder).surroundings(this::losing);
    }

    private Surroundings losing(Surroundings given) {
        ExportStore kept = given.store().exports();
        ExportStore store = (ExportStore) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ExportStore.class},
                (proxy, method, arguments) -> method.getName().equals("chunk") && isLost((int) arguments[1])
                        ? Optional.empty()
                        : call(kept, method, arguments));
        ExportSources sources =
                ExportSources.of(given.store(), given.questions(), given.names(), ZoneOffset.UTC, null, Map.of());
        Exports exports = new Exports(given.settings().export(), store, sources, given.reportWriters(), given.clock());
        close = () -> exports.close(Duration.ofSeconds(30));
        return given.with(exports);
    }

    private boolean isLost(int piece) {
        if (isStoreAway) {
            throw new StoreUnavailableException("away", null);
        }
        return piece >= missingFrom;
    }

    private static @Nullable Object call(ExportStore kept, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(kept, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @AfterEach
    void end() {
        close.run();
    }

    @Test
    void aFileThatIsLostIsAProblemAndNoAttachment() {
        JsonNode export = over("private", begun("private", "{\"type\":\"event\"}"));
        missingFrom = 0;

        assertUnavailable(export);
    }

    @Test
    void whileTheStoreIsAwayFilesAreAProblemAndNoAttachment() {
        JsonNode export = over("private", begun("private", "{\"type\":\"event\"}"));
        isStoreAway = true;
        assertUnavailable(export);

        isStoreAway = false;
        assertThat(download(export).status()).isEqualTo(200);
    }

    @Test
    void aFileOfWhichAPieceIsLostBreaksOff() {
        String much = "x".repeat(1900);
        for (int i = 0; i < 12; i++) {
            String event = view("v", ",\"eventMetadata\":{\"a\":\"" + much + "\"}");
            happen((event + ",").repeat(99) + event);
        }
        JsonNode export = over("private", begun("private", "{\"type\":\"event\"}"));
        assertThat(download(export).text().length()).isGreaterThan(ExportStore.MAX_CHUNK);
        missingFrom = 1;

        assertThatThrownBy(() -> download(export)).isInstanceOf(AssertionError.class);
    }

    private void assertUnavailable(JsonNode export) {
        Reply reply = download(export);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(code(reply)).isEqualTo("ANALYTICS_UNAVAILABLE");
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(reply.header("Content-Disposition")).isEmpty();
        Reply head = site.send("HEAD", pathOf(export), new byte[0]);
        assertThat(head.status()).isEqualTo(503);
        assertThat(head.header("Content-Disposition")).isEmpty();
    }
}
