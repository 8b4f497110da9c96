package dev.footfall.sample.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.sample.OpenShop;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopPagesTest {

    private static final OpenShop SHOP = OpenShop.with();

    static List<String> products() {
        return ProductRange.ids();
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void theFrontPageShowsEveryProduct() {
        String page = page("/");
        assertThat(ProductRange.products())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(product ->
                        assertThat(page).contains("/products/" + product.id(), product.name(), product.price()));
    }

    @ParameterizedTest
    @MethodSource("products")
    void aProductHasAPageAPictureAndAModel(String id) {
        assertThat(page("/products/" + id)).contains("id=\"viewer\"", "Add to cart");
        assertThat(page("/products/" + id + "/picture.svg"))
                .startsWith("<svg")
                .contains("<path")
                .endsWith("</svg>");
        assertThat(page("/products/" + id + "/mesh.json")).contains("\"t\":{\"f\":[[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cart",
                "/demo",
                "/numbers",
                "/videos",
                "/videos/vid_oiling",
                "/products/dot-pouf/room",
                "/products/dot-pouf/scan.svg"
            })
    void theOtherPagesRender(String path) {
        assertThat(page(path)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/desk/nothing/1.svg",
                "/products/nothing",
                "/videos/nothing",
                "/products/nothing/picture.svg",
                "/products/nook-bed/room"
            })
    void whatIsNotThereIsSaidSoPolitely(String path) {
        HttpResponse<String> answer = SHOP.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/dot-pouf", "/numbers", "/videos/vid_oiling"})
    void noPageNeedsALooserPolicyThanItsOwn(String path) {
        HttpResponse<String> answer = SHOP.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain(" style=\"", "onclick", "<script>");
    }

    @Test
    void aPictureHasTheColoursThatAreAskedFor() {
        String moss = page("/products/dot-pouf/picture.svg?fabric=moss");
        assertThat(moss).isNotEqualTo(page("/products/dot-pouf/picture.svg?fabric=rust"));
        assertThat(page("/products/dot-pouf/picture.svg?fabric=%22%3E%3Cscript%3E"))
                .isEqualTo(page("/products/dot-pouf/picture.svg"));
    }

    private String page(String path) {
        HttpResponse<String> answer = SHOP.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
