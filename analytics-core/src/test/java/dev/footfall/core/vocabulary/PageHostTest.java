package dev.footfall.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHostTest {

    @ParameterizedTest
    @CsvSource({
        "shop.example,        shop.example",
        "SHOP.Example,        shop.example",
        "shop.example:8443,   shop.example",
        "shop.example.,       shop.example",
        "shop.example.:80,    shop.example",
        "localhost,           localhost",
        "my_shop.example,     my_shop.example",
        "192.0.2.1:80,        192.0.2.1",
        "[2001:DB8::1]:8080,  [2001:db8::1]"
    })
    void aHostIsKeptWithoutWhatDoesNotTellItApart(String text, String host) {
        assertThat(PageHost.of(text)).isEqualTo(host);
        assertThat(PageHost.ofPage(text)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/x",
                "HTTPS://Shop.example:8443/a/b?c=d#e",
                "https://shop.example",
                "shop.example/x",
                "https://shop.example?x",
                " https://shop.example/ "
            })
    void aPageMeansItsHost(String page) {
        assertThat(PageHost.ofPage(page)).isEqualTo("shop.example");
        assertThat(PageHost.of(page)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "*",
                "*.example",
                "a b",
                "a..b",
                ".example",
                "shop.example:",
                "shop.example:http",
                "me@shop.example",
                "https://",
                "https:///x",
                "//shop.example",
                "shop.example,other.example",
                "b\u00fccher.example"
            })
    void nothingElseNamesAHost(String text) {
        assertThat(PageHost.of(text)).isNull();
        assertThat(PageHost.ofPage(text)).isNull();
    }

    @Test
    void aHostHasAtMost253Characters() {
        String longest = "x".repeat(253);

        assertThat(PageHost.of(longest + ":8443")).isEqualTo(longest);
        assertThat(PageHost.of(longest + "x")).isNull();
        assertThat(PageHost.ofPage("https://a/" + "x".repeat(2_048))).isNull();
    }
}
