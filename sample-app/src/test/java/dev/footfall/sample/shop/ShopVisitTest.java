package dev.footfall.sample.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventDraft;
import dev.footfall.sample.OpenShop;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopVisitTest {

    private static final Map<String, String> ADDRESS =
            Map.of("name", "A. Visitor", "email", "a@b.example", "street", "Row 1", "city", "1000 Town");

    /** No token works from its pages, so the server tells that they were viewed. */
    private final OpenShop shop = OpenShop.with("--sample.domains=shop.example");

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aVisitorBuysWhatTheyChose() {
        shop.post(
                "/cart", Map.of("product", "halden-lounge-chair", "fabric", "rust", "wood", "walnut", "quantity", "2"));
        assertThat(page("/cart")).contains("Halden", "Rust, Walnut", "€1,280");
        HttpResponse<String> thanks = shop.post("/checkout", ADDRESS);
        assertThat(thanks.uri().getPath()).isEqualTo("/thank-you");
        assertThat(page("/cart")).contains("There is nothing in it yet");

        EventDraft ordered = only("product ordered");
        assertThat(ordered.asset()).isEqualTo("halden-lounge-chair");
        assertThat(ordered.metric()).isEqualTo(2);
        assertThat(ordered.configuration().asMap())
                .containsEntry("fabric", "rust")
                .containsEntry("wood", "walnut");
        assertThat(only("product cart-add").session()).isEqualTo(ordered.session());
        assertThat(only("product cart-add").config()).isEqualTo(ordered.config());
    }

    @Test
    void anOrderWithoutAnAddressIsAskedForIt() {
        shop.post("/cart", Map.of("product", "dot-pouf"));
        HttpResponse<String> answer = shop.post("/checkout", Map.of("name", "A. Visitor"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A. Visitor", "id=\"email-fault\"").doesNotContain("id=\"name-fault\"");
        assertThat(shop.analytics().tracked("product ordered")).isEmpty();
    }

    @Test
    void aCartIsChangedAndEmptied() {
        shop.post("/cart", Map.of("product", "dot-pouf"));
        String line =
                Configuration.of(ProductRange.products().get(11), Map.of()).id();
        assertThat(shop.post("/cart/change", Map.of("line", line, "quantity", "3"))
                        .body())
                .contains("€450");
        assertThat(shop.post("/cart/change", Map.of("line", line, "quantity", "0"))
                        .body())
                .contains("There is nothing in it yet");
    }

    @Test
    void pagesOfOneVisitorAreViewedInOneSession() {
        page("/");
        page("/products/dot-pouf");
        List<EventDraft> views = shop.analytics().tracked("page view");
        assertThat(views).extracting(view -> view.metadata().text("path")).containsExactly("/", "/products/dot-pouf");
        assertThat(views).extracting(EventDraft::asset).containsExactly(null, "dot-pouf");
        assertThat(views)
                .extracting(EventDraft::session)
                .containsOnly(only("product session start").session());
        assertThat(views.get(0).client().userAgent()).contains("X11; Linux");
    }

    @Test
    void picturesRedirectsAndFaultsAreNoPageViews() {
        page("/products/dot-pouf/picture.svg");
        shop.get("/nothing");
        shop.post("/checkout", ADDRESS);
        assertThat(shop.analytics().tracked("page view"))
                .extracting(view -> view.metadata().text("path"))
                .containsExactly("/cart");
    }

    @Test
    void aPageThatMaySendEventsTellsOfItselfUnlessItIsAFault() {
        try (OpenShop speaking = OpenShop.with()) {
            assertThat(speaking.get("/").body())
                    .contains("src=\"/analytics/tracker.js\"")
                    .doesNotContain("data-views");
            assertThat(speaking.get("/nothing").body()).contains("data-views=\"off\"");
            assertThat(speaking.analytics().tracked("page view")).isEmpty();
        }
    }

    @Test
    void theSessionOfTheEventsIsNotTheSecretOfTheCookie() {
        HttpResponse<String> answer = shop.get("/");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        String session = String.valueOf(only("product session start").session());
        assertThat(answer.body()).contains("data-session=\"" + session + "\"");
        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").doesNotContain(session);
    }

    private EventDraft only(String type) {
        assertThat(shop.analytics().tracked(type)).hasSize(1);
        return shop.analytics().tracked(type).get(0);
    }

    private String page(String path) {
        HttpResponse<String> answer = shop.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
