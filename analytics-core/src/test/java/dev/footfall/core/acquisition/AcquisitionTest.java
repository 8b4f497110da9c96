package dev.footfall.core.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventDraft;
import dev.footfall.visitor.TrafficSource;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcquisitionTest {

    private static final String NOTHING = "-";

    private final Acquisition acquisition = Acquisition.standard();

    private String led(String referer) {
        return told(page().referer(referer));
    }

    private String tagged(String query) {
        return told(page().metadata("path", "/landing?" + query));
    }

    private String told(EventDraft draft) {
        TrafficSource source = acquisition.of(draft);
        return source == null ? NOTHING : source.label();
    }

    private static EventDraft page() {
        return EventDraft.of("page view").domain("shop.example");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/, search",
        "https://www.google.co.uk/search?q=chairs, search",
        "https://google.com.br, search",
        "android-app://com.google.android.googlequicksearchbox/, search",
        "https://cn.bing.com/, search",
        "https://duckduckgo.com/, search",
        "https://search.yahoo.co.jp/search, search",
        "https://yandex.ru/, search",
        "https://mail.google.com/mail/u/0/, email",
        "https://outlook.live.com/, email",
        "https://mail.yahoo.com/, email",
        "android-app://com.google.android.gm, email",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fshop.example, social",
        "https://t.co/abc, social",
        "https://m.youtube.com/watch?v=1, social",
        "https://www.pinterest.de/pin/1, social",
        "https://googleads.g.doubleclick.net/pagead, paid",
        "https://docs.google.com/document/d/1, referral",
        "https://blog.example/best-chairs, referral",
        "https://google.evil.example/, referral",
        "https://notgoogle.com/, referral",
        "https://google.com.evil/, referral",
        "https://facebook.com.evil.example/, referral",
        "http://localhost:8080/, referral",
        "http://[2001:db8::1]:8080/x, referral",
        "ftp://files.example/, -",
        "about:blank, -",
        "file:///home/me/page.html, -",
        "blog.example/without-scheme, -",
    })
    void thePageThatLedHereTellsBySite(String referer, String source) {
        assertThat(led(referer)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/cart",
                "http://SHOP.Example:8443/",
                "https://www.shop.example/",
                "https://checkout.shop.example/pay",
                "https://shop.example./",
                "https://somebody@shop.example/"
            })
    void aPageOfTheOwnSiteTellsNothing(String referer) {
        assertThat(led(referer)).isEqualTo(NOTHING);
        assertThat(told(EventDraft.of("page view").domain("www.shop.example").referer(referer)))
                .isEqualTo(NOTHING);
    }

    @Test
    void theSiteAboveIsTheSameSiteUnlessEverybodyKnowsIt() {
        EventDraft checkout = EventDraft.of("page view").domain("checkout.shop.example");
        EventDraft blog = EventDraft.of("page view").domain("me.tumblr.com");

        assertThat(told(checkout.referer("https://www.shop.example/cart"))).isEqualTo(NOTHING);
        assertThat(told(blog.referer("https://www.tumblr.com/dashboard"))).isEqualTo("social");
    }

    @Test
    void aSearchEngineIsNobodysGuestOnItsOwnPages() {
        assertThat(told(EventDraft.of("page view").domain("ecosia.org").referer("https://www.ecosia.org/search")))
                .isEqualTo(NOTHING);
    }

    @Test
    void withoutAnOwnHostOnlySitesThatEverybodyKnowsTellAnything() {
        assertThat(told(EventDraft.of("page view").referer("https://www.google.com/")))
                .isEqualTo("search");
        assertThat(told(EventDraft.of("page view").referer("https://shop.example/")))
                .isEqualTo(NOTHING);
        assertThat(told(EventDraft.of("page view")
                        .metadata("url", "https://shop.example/a")
                        .referer("https://blog.example/")))
                .isEqualTo("referral");
    }

    @Test
    void hostsInOtherScriptsAreTheSameInAnySpelling() {
        EventDraft draft = EventDraft.of("page view").domain("xn--bcher-kva.example");

        assertThat(told(draft.referer("https://bücher.example/neu"))).isEqualTo(NOTHING);
        assertThat(told(draft.referer("https://BÜCHER.example/"))).isEqualTo(NOTHING);
        assertThat(told(draft.referer("https://пример.рф/"))).isEqualTo("referral");
    }

    @ParameterizedTest
    @CsvSource({
        "utm_medium=cpc, paid",
        "utm_medium=CPC&utm_source=google, paid",
        "utm_source=facebook&utm_medium=paid_social, paid",
        "utm_medium=paid%20search, paid",
        "utm_medium=paid+search, paid",
        "utm_medium=display, paid",
        "utm_medium=retargeting, paid",
        "utm_medium=e-mail, email",
        "utm_medium=Newsletter&utm_source=google, email",
        "utm_source=fb&utm_medium=social, social",
        "utm_medium=organic_social, social",
        "utm_medium=organic&utm_source=google, search",
        "utm_medium=affiliate, referral",
        "utm_medium=referral&utm_source=newsletter, referral",
        "utm_source=google, search",
        "utm_source=google-ads, paid",
        "utm_source=Google_Ads, paid",
        "utm_source=newsletter, email",
        "utm_source=l.facebook.com, social",
        "utm_source=newsletter&utm_medium=qr, email",
        "utm_source=gazette, referral",
        "utm_campaign=spring, referral",
        "utm_source=chatgpt.com, referral",
        "utm_source=direct, direct",
        "utm_source=(direct)&utm_medium=(none), direct",
        "utm_source=, -",
        "gclid=abc, paid",
        "GCLID=abc, paid",
        "wbraid=1, paid",
        "msclkid=1&utm_medium=email, paid",
        "fbclid=1, social",
        "fbclid=1&utm_medium=email, email",
        "fbclid=1&utm_medium=cpc, paid",
        "srsltid=1, search",
        "mc_eid=1, email",
        "gclid=, -",
        "q=utm_medium, -",
        "a=b&amp;utm_medium=cpc, paid",
    })
    void tagsTellByTheStrongestOfThem(String query, String source) {
        assertThat(tagged(query)).isEqualTo(source);
        assertThat(told(page().metadata("url", "https://shop.example/landing?" + query)))
                .isEqualTo(source);
        assertThat(told(page().referer("https://www.shop.example/landing?" + query)))
                .as("in the page that sent it")
                .isEqualTo(source);
    }

    @Test
    void tagsMayBeFieldsOfTheirOwn() {
        assertThat(told(page().metadata("utm_medium", "email"))).isEqualTo("email");
        assertThat(told(page().metadata("gclid", true))).isEqualTo("paid");
        assertThat(told(page().metadata("gclid", false))).isEqualTo(NOTHING);
        assertThat(told(page().metadata("utm_medium", Map.of("a", "cpc")))).isEqualTo(NOTHING);
        assertThat(told(page().metadata("utm_medium", "social").metadata("path", "/?utm_medium=email")))
                .as("what is said of the event itself goes first")
                .isEqualTo("social");
    }

    @Test
    void tagsGoBeforeThePageThatLedHere() {
        EventDraft fromSearch = page().referer("https://www.google.com/");

        assertThat(told(fromSearch.copy().metadata("path", "/?utm_medium=email")))
                .isEqualTo("email");
        assertThat(told(fromSearch.copy().metadata("path", "/?utm_medium=qr")))
                .as("a tag that nobody knows")
                .isEqualTo("search");
        assertThat(told(fromSearch.copy().metadata("path", "/?utm_source=direct")))
                .isEqualTo("search");
    }

    @Test
    void tagsOfAStrangersPageAreNotOurs() {
        assertThat(led("https://blog.example/?utm_medium=email&gclid=1")).isEqualTo("referral");
    }

    @Test
    void tagsBehindAFragmentCountToo() {
        assertThat(told(page().metadata("path", "/#utm_medium=email"))).isEqualTo("email");
        assertThat(told(page().metadata("path", "/?a=b#/page?utm_medium=email")))
                .isEqualTo("email");
    }

    @Test
    void anEventThatSaysNothingTellsNothing() {
        assertThat(told(page())).isEqualTo(NOTHING);
        assertThat(told(EventDraft.of("user signup"))).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "&",
                "=",
                "://",
                "https://",
                "https:///",
                "https://@",
                "https://:80",
                "https://[",
                "https://[]",
                "https://.",
                "https://..",
                "https://a..b",
                "https://%zz/",
                "https://a b/",
                "?utm_medium=%",
                "?utm_medium=%4",
                "?utm_medium=%zz",
                "?=&&==&",
                "?utm_medium",
                "https://\u0000/",
                "https://\ud800.example/",
                "https://-ä-.ä/",
                "https://xn--.example/",
                "https://xn--a-ä.example/",
                "https://a@b@c/?gclid",
                "\\\\server\\share",
                "https:\\\\a"
            })
    void whatIsMalformedDoesNoHarm(String text) {
        for (@Nullable String domain : Arrays.asList(null, "shop.example", "")) {
            EventDraft draft = EventDraft.of("page view").domain(domain).referer(text);
            assertThat(told(draft.metadata("path", text).metadata("url", text).metadata("utm_source", text)))
                    .isIn(NOTHING, "referral");
        }
    }

    @Test
    void longTextsAreToldInNoTime() {
        String labels = "https://" + "a.".repeat(4_000) + "example/";
        String unicode = "https://" + "ä".repeat(2_000) + ".example/";
        String parameters = "https://shop.example/?" + "utm_medium=x-&".repeat(600);
        for (String text : new String[] {labels, unicode, parameters, "&".repeat(8_000), "%41".repeat(2_700)}) {
            EventDraft draft = page().referer(text)
                    .metadata("path", text)
                    .metadata("url", text)
                    .metadata("utm_medium", text);
            assertThat(nanos(draft)).as(text.substring(0, 20)).isLessThan(2_000_000);
        }
    }

    /** Of many times the least: what the machine does meanwhile is not ours. */
    private long nanos(EventDraft draft) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long begin = System.nanoTime();
            acquisition.of(draft);
            least = Math.min(least, System.nanoTime() - begin);
        }
        return least;
    }
}
