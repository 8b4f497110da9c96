package dev.footfall.sample.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system's Chromium: started once for all visitors of this JVM, who share nothing in it. Where none is installed,
 * or no Node to drive it, the tests of visitors are skipped. For one thread.
 */
final class Chromium {

    /** Not the one that says it is headless, which is known for a robot. */
    static final String USER_AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private static final List<String> FLAGS = List.of(
            // Beacons do not know what the page is made to say of itself.
            "--user-agent=" + USER_AGENT,
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser running;

    private Chromium() {}

    static synchronized Browser running() {
        Browser browser = running;
        if (browser == null || !browser.isConnected()) {
            browser = start();
            running = browser;
        }
        return browser;
    }

    private static Browser start() {
        Path chromium = installed("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        Path node = installed("/usr/local/bin/node", "/usr/bin/node");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS)
                        .setHeadless(true));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-end"));
        return browser;
    }

    private static Path installed(String... places) {
        List<Path> found =
                Stream.of(places).map(Path::of).filter(Files::isExecutable).toList();
        assumeTrue(!found.isEmpty(), "none of " + String.join(", ", places) + " is installed");
        return found.get(0);
    }
}
