package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.ShopTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody clicks through the shop, and his clicks are found. */
class ShoppingTest {

    private static final Set<String> LEFT_BEHIND = Set.of(
            "product session start",
            "page view",
            "product AR offered",
            "product 3D view",
            "product interaction",
            "product configuration attribute set",
            "product configuration set",
            "product AR view",
            "product cart-add",
            "product ordered");

    @Test
    void everyClickIsFoundInOneSessionOfOneVisitor() {
        try (OpenShop shop = OpenShop.withFootfall();
                ChromiumVisitor visitor = new ChromiumVisitor(1280, 900)) {
            walkThrough(shop, visitor);

            List<Event> events = await(shop);
            assertThat(events).allSatisfy(event -> {
                assertThat(event.bot()).isFalse();
                assertThat(event.category()).isEqualTo(DeviceCategory.DESKTOP);
                assertThat(event.domain()).isEqualTo("localhost");
            });
            assertThat(events)
                    .extracting(Event::session)
                    .containsOnly(events.get(0).session());
            assertThat(events)
                    .extracting(Event::visitor)
                    .doesNotContainNull()
                    .containsOnly(events.get(0).visitor());
            assertThat(events.stream()
                            .filter(event -> event.type().equals("page view"))
                            .sorted(Comparator.comparing(Event::occurredAt))
                            .map(event -> event.metadata().text("path")))
                    .containsExactly(
                            "/",
                            "/products/halden-lounge-chair",
                            "/products/halden-lounge-chair/room",
                            "/products/halden-lounge-chair",
                            "/cart",
                            "/checkout",
                            "/thank-you");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"front, /, 390", "product, /products/halden-lounge-chair, 390", "front-wide, /, 1280"})
    void noPageScrollsSideways(String name, String path, int width) {
        try (OpenShop shop = OpenShop.withFootfall();
                ChromiumVisitor visitor = new ChromiumVisitor(width, 900)) {
            visitor.page().navigate("http://localhost:" + shop.port() + path);
            visitor.photograph(name);

            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void walkThrough(OpenShop shop, ChromiumVisitor visitor) {
        Page page = visitor.page();
        page.navigate("http://localhost:" + shop.port() + "/");
        page.navigate("http://localhost:" + shop.port() + "/products/halden-lounge-chair");
        page.getByLabel("Walnut").check();
        page.getByLabel("Turn right").click();
        visitor.photograph("product-chosen");
        click(page, AriaRole.LINK, "View here");
        // A click waits for the way out only; who is back before the room's script ran has not been there.
        page.waitForURL("**/room**");
        page.goBack();
        click(page, AriaRole.BUTTON, "Add to cart");
        visitor.photograph("cart");
        click(page, AriaRole.LINK, "Check out");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ada Example");
        page.getByLabel("E-mail").fill("ada@shop.example");
        page.getByLabel("Street and number").fill("Long Lane 1");
        page.getByLabel("Postcode and city").fill("12345 Town");
        click(page, AriaRole.BUTTON, "Order, pretending to pay");
        assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("Thank you");
    }

    private static boolean isTheEnd(Event event) {
        return "/thank-you".equals(event.metadata().text("path"));
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static List<Event> await(OpenShop shop) {
        EventFilter ours = EventFilter.builder(shop.bean(ShopTenant.class).tenant())
                .includingBots()
                .build();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            List<Event> events = shop.stored(ours, 100);
            Set<String> types = events.stream().map(Event::type).collect(Collectors.toSet());
            boolean isAll = types.containsAll(LEFT_BEHIND) && events.stream().anyMatch(ShoppingTest::isTheEnd);
            if (isAll || Instant.now().isAfter(end)) {
                assertThat(types).containsAll(LEFT_BEHIND);
                return events;
            }
            Thread.onSpinWait();
        }
    }
}
