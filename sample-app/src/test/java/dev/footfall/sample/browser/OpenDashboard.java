package dev.footfall.sample.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The dashboard of a shop, as somebody sees it who has signed in with the shop's own token. */
final class OpenDashboard implements AutoCloseable {

    static final String[] SETTINGS = {
        "--analytics.dashboard.enabled=true",
        "--analytics.dashboard.title=Linden Row",
        "--server.servlet.context-path=/shop"
    };

    private static final int EVENTS = 5_000;

    private final OpenShop shop;
    private final ChromiumVisitor owner;

    private OpenDashboard(OpenShop shop, int width) {
        this.shop = shop;
        this.owner = new ChromiumVisitor(width, 900);
    }

    /** A shop that has been visited for some months, once all of that is stored. */
    static OpenShop shopWithVisitors() {
        OpenShop shop = OpenShop.withFootfall(
                "--sample.demo-data=true",
                "--sample.demo-data-events=" + EVENTS,
                SETTINGS[0],
                SETTINGS[1],
                SETTINGS[2]);
        shop.awaitStored(EVENTS);
        return shop;
    }

    /** At its door. */
    static OpenDashboard door(OpenShop shop, int width) {
        OpenDashboard dashboard = new OpenDashboard(shop, width);
        dashboard.page().navigate(dashboard.address(""));
        dashboard.page().getByLabel("Token").waitFor();
        return dashboard;
    }

    /** Inside, with the cookie of somebody who has been at the door before. */
    static OpenDashboard of(OpenShop shop, int width, String query) {
        OpenDashboard dashboard = new OpenDashboard(shop, width);
        String kept = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(token(shop).getBytes(StandardCharsets.UTF_8));
        Cookie cookie = new Cookie("footfall", kept).setDomain("localhost").setPath("/shop/");
        dashboard.page().context().addCookies(List.of(cookie));
        dashboard.go(query);
        return dashboard;
    }

    static OpenDashboard of(OpenShop shop) {
        return of(shop, 1280, "");
    }

    static String token(OpenShop shop) {
        return shop.bean(AnalyticsNames.class).tokens().get(0).secret();
    }

    void enter(String token) {
        page().getByLabel("Token").fill(token);
        press("Come in");
    }

    void go(String query) {
        page().navigate(address(query));
        settled();
    }

    /** Waits until everything that was asked for is shown. */
    void settled() {
        page().locator("header.bar").waitFor();
        page().waitForFunction(
                        "() => !document.querySelector('[aria-busy=true]') && !document.querySelector('.skeleton, .busy')");
    }

    String address(String query) {
        return "http://localhost:" + shop.port() + "/shop/analytics/" + query;
    }

    Page page() {
        return owner.page();
    }

    ChromiumVisitor owner() {
        return owner;
    }

    void press(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    Locator card(String id) {
        return page().locator("#" + id);
    }

    /** The figure that a card on top shows at length. */
    String figure(String name) {
        return String.valueOf(page().locator("button.stat")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "(?! views)")))
                .first()
                .locator(".value")
                .getAttribute("title"));
    }

    void awaitGone(String selector) {
        page().locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Override
    public void close() {
        owner.close();
    }
}
