package dev.footfall.sample.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A visitor with a Chromium of the system's. Nothing that others left behind in it is his. */
final class ChromiumVisitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    ChromiumVisitor(int width, int height) {
        context = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setUserAgent(Chromium.USER_AGENT)
                        .setViewportSize(width, height));
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
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
        context.close();
    }
}
