package dev.footfall.sample.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A visitor with a Chromium of the system's. Where none is installed, or no Node to drive it, his tests are skipped.
 */
final class ChromiumVisitor implements AutoCloseable {

    /** Not the one that says it is headless, which is known for a robot. */
    private static final String USER_AGENT =
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

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    ChromiumVisitor(int width, int height) {
        Path chromium = installed("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        Path node = installed("/usr/local/bin/node", "/usr/bin/node");
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS)
                        .setHeadless(true));
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setUserAgent(USER_AGENT).setViewportSize(width, height));
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
    }

    private static Path installed(String... places) {
        List<Path> found =
                Stream.of(places).map(Path::of).filter(Files::isExecutable).toList();
        assumeTrue(!found.isEmpty(), "none of " + String.join(", ", places) + " is installed");
        return found.get(0);
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    /** What the browser's console complained about. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture with the build's output. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
