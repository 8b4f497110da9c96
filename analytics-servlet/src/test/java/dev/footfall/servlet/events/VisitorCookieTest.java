package dev.footfall.servlet.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cookie for visitors who agreed to it, and none for anybody else. */
class VisitorCookieTest extends InEveryContainer {

    private static final String PAGE_VIEW = "{\"eventType\":\"page view\",\"sessionId\":\"s-1\"}";
    private static final String AGREED = "consent=yes";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.setting("analytics.privacy.visitors", "first-party-cookie")
                .setting("analytics.privacy.consent-cookie", AGREED)
                .token("page", "acme", "write", "", "127.0.0.1");
    }

    private Reply view(@Nullable String cookies, String... headers) {
        List<String> all =
                new ArrayList<>(List.of("Authorization", "Bearer page", "Origin", "http://127.0.0.1:" + site.port()));
        if (cookies != null) {
            all.addAll(List.of("Cookie", cookies));
        }
        all.addAll(List.of(headers));
        Reply reply = site.post("/api/analytics/events", PAGE_VIEW, all.toArray(String[]::new));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static String given(Reply reply) {
        return reply.header("Set-Cookie");
    }

    private static String value(Reply reply) {
        return given(reply).replaceFirst("footfall_visitor=([^;]*);.*", "$1");
    }

    private List<@Nullable String> visitors() {
        List<@Nullable String> visitors = new ArrayList<>();
        site.stored().stream().map(Event::visitor).forEach(visitors::add);
        return visitors;
    }

    @Test
    void whoAgreedIsKnownAgain() {
        Reply first = view(AGREED);
        assertThat(given(first))
                .matches("footfall_visitor=[A-Za-z0-9_-]{22}; Max-Age=34128000; Path=/[^;]*; HttpOnly; SameSite=Lax");

        Reply second = view(AGREED + "; footfall_visitor=" + value(first));

        assertThat(given(second)).isEmpty();
        assertThat(visitors()).containsOnly(value(first));
    }

    @Test
    void whoDidNotAgreeGetsNone() {
        Stream.of(null, "consent=no", "other=yes")
                .forEach(cookies -> assertThat(given(view(cookies))).isEmpty());

        assertThat(visitors()).doesNotContainNull().hasSize(3);
    }

    @Test
    void whoTakesItBackLosesIt() {
        String known = value(view(AGREED));

        Reply reply = view("consent=no; footfall_visitor=" + known);

        assertThat(given(reply)).startsWith("footfall_visitor=; Max-Age=0; Path=/");
        assertThat(site.stored()).extracting(Event::visitor).contains(known).doesNotHaveDuplicates();
    }

    @Test
    void pagesOfOthersAndBrowsersThatAskNotToBeTrackedGetNone() {
        assertThat(given(view(AGREED, "Sec-Fetch-Site", "cross-site"))).isEmpty();
        assertThat(given(view(AGREED, "Sec-Fetch-Site", "same-site"))).isEmpty();
        assertThat(given(view(AGREED, "Sec-GPC", "1"))).isEmpty();
        assertThat(given(view(AGREED, "DNT", "1"))).isEmpty();
        assertThat(given(view(AGREED, "Sec-Fetch-Site", "same-origin"))).isNotEmpty();

        assertThat(visitors()).filteredOn(visitor -> visitor == null).hasSize(2);
    }

    @Test
    void whatIsNoIdentifierOfOursIsReplaced() {
        for (String forged : List.of("x", "<script>", "A".repeat(23), "..%2f..%2f..%2f..%2f..")) {
            assertThat(value(view(AGREED + "; footfall_visitor=" + forged))).matches("[A-Za-z0-9_-]{22}");
        }
    }

    @Test
    void whoAsksNotToBeTrackedLosesIt() {
        String known = value(view(AGREED));

        Reply reply = view(AGREED + "; footfall_visitor=" + known, "Sec-GPC", "1");

        assertThat(given(reply)).startsWith("footfall_visitor=; Max-Age=0; Path=/");
    }

    @Test
    void behindAProxyThatEndsTlsItIsForSecureConnectionsAlone() {
        Reply reply = site.post(
                "/api/analytics/events",
                PAGE_VIEW,
                "Authorization",
                "Bearer page",
                "Origin",
                "https://127.0.0.1",
                "Sec-Fetch-Site",
                "same-origin",
                "Cookie",
                AGREED);

        assertThat(given(reply)).endsWith("; SameSite=Lax; Secure");
    }
}
