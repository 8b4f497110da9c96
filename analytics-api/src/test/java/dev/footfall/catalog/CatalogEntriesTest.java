package dev.footfall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.Analytics;
import dev.footfall.access.Tenant;
import dev.footfall.event.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogEntriesTest {

    private static final Tenant ACME = Tenant.of("acme");

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "a/b", "🪑", "'; --"})
    void anIdIsAnyText(String id) {
        assertThat(CatalogAsset.of(id, null).id()).isEqualTo(id);
        assertThat(new CatalogUser(id, null, null).id()).isEqualTo(id);
    }

    @Test
    void anIdHasOneTo128Characters() {
        String longest = "x".repeat(128);
        assertThat(CatalogAsset.of(longest, null).id()).isEqualTo(longest);
        for (String wrong : List.of("", longest + "x")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CatalogAsset.of(wrong, null))
                    .withMessageStartingWith("id must have 1 to 128 characters");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CatalogUser(wrong, null, null))
                    .withMessageStartingWith("id must have 1 to 128 characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83e", "\ude91\ud83e"})
    void textThatNoStoreKeepsIsRefused(String text) {
        CatalogAsset asset = CatalogAsset.of("a", "name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogAsset.of(text, null))
                .withMessageStartingWith("id must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogAsset.of("a", text))
                .withMessageStartingWith("name must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asset.withTitle(text))
                .withMessageStartingWith("title must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogUser("a", text, null))
                .withMessageStartingWith("firstName must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogUser("a", null, text))
                .withMessageStartingWith("lastName must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetFormat.of(text, "/a"))
                .withMessageStartingWith("type must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetFormat.of("glb", "/" + text))
                .withMessageStartingWith("url must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example/chair.glb",
                "HTTP://cdn.example:8080/a?b=c#d",
                "https://[::1]/a",
                "https://例え.example/椅子.glb",
                "/models/chair.glb",
                "/",
                "/models//chair.glb"
            })
    void aFormatIsAtAnAddressOfTheWebOrAtAPath(String url) {
        assertThat(AssetFormat.of("glb", url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JaVaScRiPt://cdn.example/%0aalert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://cdn.example/a",
                "models/chair.glb",
                "https:",
                "https:///a",
                "https://?",
                "https://cdn.example/a b",
                "https://cdn.example/a\nb",
                "https://cdn.example/\u202eblg",
                "/a\"onclick=\"x",
                "/<script>",
                "/\\evil.example",
                "//evil.example/x",
                "///evil.example/x"
            })
    void noOtherAddressIsTaken(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetFormat.of("glb", url))
                .withMessageStartingWith("url must be");
    }

    @Test
    void anAddressHasAtMost2048Characters() {
        String longest = "/" + "x".repeat(2047);
        assertThat(AssetFormat.isUrl(longest)).isTrue();
        assertThat(AssetFormat.isUrl(longest + "x")).isFalse();
    }

    @Test
    void aSizeIsNeverNegative() {
        assertThat(new AssetFormat("glb", "/a", 0L).size()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssetFormat("glb", "/a", -1L))
                .withMessage("size must be 0 or more, was -1");
    }

    @Test
    void theNameStandsInForATitle() {
        CatalogAsset named = CatalogAsset.of("a", "name");
        assertThat(named.titleOrName()).isEqualTo("name");
        assertThat(named.withTitle("title").titleOrName()).isEqualTo("title");
        assertThat(CatalogAsset.of("a", null).titleOrName()).isNull();
    }

    @Test
    void anAssetIsMadeStepByStep() {
        AssetFormat format = AssetFormat.of("glb", "/chair.glb");
        JsonObject metadata = JsonObject.of("legs", 4);

        assertThat(CatalogAsset.of("a", "name")
                        .withFormats(format)
                        .withMetadata(metadata)
                        .withTitle("title"))
                .isEqualTo(new CatalogAsset("a", "name", "title", metadata, List.of(format)));
    }

    @Test
    void whoeverChangesTheListChangesNoAsset() {
        List<AssetFormat> formats = new ArrayList<>(List.of(AssetFormat.of("glb", "/a")));
        CatalogAsset asset = new CatalogAsset("a", null, null, JsonObject.EMPTY, formats);

        formats.clear();

        assertThat(asset.formats()).hasSize(1);
    }

    @Test
    void analyticsThatAreSwitchedOffKeepNoEntry() {
        CatalogStore catalog = Analytics.noop().catalog();

        catalog.putAssets(ACME, List.of(CatalogAsset.of("a", "name")));
        catalog.putUsers(ACME, List.of(new CatalogUser("u", "Ada", null)));

        assertThat(catalog.assets(ACME, List.of("a"))).isEmpty();
        assertThat(catalog.users(ACME, List.of("u"))).isEmpty();
        assertThat(catalog.deleteAssets(ACME, List.of("a"))).isZero();
        assertThat(catalog.deleteUsers(ACME, List.of("u"))).isZero();
    }
}
