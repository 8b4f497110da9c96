package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.Capability;
import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a {@link CatalogStore} keeps what assets and users are called. */
@Needs(Capability.CATALOG)
public abstract class CatalogStoreContract extends StoreContract {

    private static final int MANY = 1_500;

    private static final CatalogAsset FULL = new CatalogAsset(
            "chair-7",
            "Armchair",
            "The armchair",
            Json.object(
                    "{\"legs\":4,\"price\":199.95,\"tags\":[\"oak\",null,{\"a\":[]}],\"sold\":false,\"none\":null}"),
            List.of(
                    new AssetFormat("model/gltf-binary", "https://cdn.example/chair.glb?v=1#a", 1_234_567_890_123L),
                    AssetFormat.of("usdz", "/chair.usdz"),
                    new AssetFormat("glb", "/chair.glb", 0L),
                    AssetFormat.of("usdz", "/chair.usdz")));
    private static final CatalogAsset BARE = CatalogAsset.of("chair-8", null);

    private CatalogStore catalog() {
        return store.catalog();
    }

    private void put(CatalogAsset... assets) {
        catalog().putAssets(TENANT, List.of(assets));
    }

    private void put(CatalogUser... users) {
        catalog().putUsers(TENANT, List.of(users));
    }

    private @Nullable CatalogAsset asset(String id) {
        return catalog().assets(TENANT, List.of(id)).get(id);
    }

    private @Nullable CatalogUser user(String id) {
        return catalog().users(TENANT, List.of(id)).get(id);
    }

    @Test
    void whatIsPutIsKnown() {
        put(FULL, BARE);
        put(new CatalogUser("u1", "Ada", "Lovelace"), new CatalogUser("u2", null, null));

        assertThat(catalog().assets(TENANT, List.of("chair-7", "chair-8")))
                .containsOnly(Map.entry("chair-7", FULL), Map.entry("chair-8", BARE));
        assertThat(catalog().users(TENANT, List.of("u1", "u2")))
                .containsOnly(
                        Map.entry("u1", new CatalogUser("u1", "Ada", "Lovelace")),
                        Map.entry("u2", new CatalogUser("u2", null, null)));
    }

    @Test
    void onlyTheKnownOfTheIdsAreAnsweredAndOnlyTheAskedFor() {
        put(FULL, BARE);
        put(new CatalogUser("u1", "Ada", null), new CatalogUser("u2", "Bob", null));

        assertThat(catalog().assets(TENANT, List.of("chair-8", "chair-9"))).containsOnlyKeys("chair-8");
        assertThat(catalog().users(TENANT, List.of("u2", "u3"))).containsOnlyKeys("u2");
        assertThat(catalog().assets(TENANT, List.of("chair-8", "chair-8"))).containsOnlyKeys("chair-8");
        assertThat(catalog().assets(TENANT, List.of())).isEmpty();
        assertThat(catalog().users(TENANT, List.of())).isEmpty();
    }

    @Test
    void assetsAndUsersAreApart() {
        put(CatalogAsset.of("same", "asset"));
        assertThat(user("same")).isNull();

        put(new CatalogUser("same", "user", null));
        assertThat(catalog().deleteAssets(TENANT, List.of("same"))).isEqualTo(1);

        assertThat(asset("same")).isNull();
        assertThat(user("same")).isEqualTo(new CatalogUser("same", "user", null));
    }

    @Test
    void whatIsPutAgainIsReplacedAsAWhole() {
        put(FULL);
        put(new CatalogUser("u1", "Ada", "Lovelace"));

        put(CatalogAsset.of(FULL.id(), null));
        put(new CatalogUser("u1", null, "King"));

        assertThat(asset(FULL.id())).isEqualTo(CatalogAsset.of(FULL.id(), null));
        assertThat(user("u1")).isEqualTo(new CatalogUser("u1", null, "King"));

        put(FULL);
        assertThat(asset(FULL.id())).isEqualTo(FULL);
    }

    @Test
    void ofEntriesWithOneIdTheLastCounts() {
        put(CatalogAsset.of("a", "first"), CatalogAsset.of("b", "other"), CatalogAsset.of("a", "last"));
        put(new CatalogUser("a", "first", null), new CatalogUser("a", "last", null));

        assertThat(asset("a")).isEqualTo(CatalogAsset.of("a", "last"));
        assertThat(user("a")).isEqualTo(new CatalogUser("a", "last", null));
    }

    @Test
    void eachTenantHasACatalogOfItsOwn() {
        put(CatalogAsset.of("a", "ours"), CatalogAsset.of("only ours", "x"));
        put(new CatalogUser("u", "ours", null), new CatalogUser("only ours", "x", null));
        catalog().putAssets(OTHER_TENANT, List.of(CatalogAsset.of("a", "theirs")));
        catalog().putUsers(OTHER_TENANT, List.of(new CatalogUser("u", "theirs", null)));

        assertThat(asset("a")).isEqualTo(CatalogAsset.of("a", "ours"));
        assertThat(user("u")).isEqualTo(new CatalogUser("u", "ours", null));
        assertThat(catalog().assets(OTHER_TENANT, List.of("a", "only ours")))
                .containsOnly(Map.entry("a", CatalogAsset.of("a", "theirs")));
        assertThat(catalog().users(OTHER_TENANT, List.of("u", "only ours")))
                .containsOnly(Map.entry("u", new CatalogUser("u", "theirs", null)));
    }

    @Test
    void whatIsDeletedIsUnknownAndCountedOnce() {
        put(FULL, BARE);
        put(new CatalogUser("u1", "Ada", null), new CatalogUser("u2", "Bob", null));

        assertThat(catalog().deleteAssets(TENANT, List.of("chair-7", "unknown", "chair-7")))
                .isEqualTo(1);
        assertThat(catalog().deleteAssets(TENANT, List.of("chair-7"))).isZero();
        assertThat(catalog().deleteUsers(TENANT, List.of("u2", "u3"))).isEqualTo(1);

        assertThat(catalog().assets(TENANT, List.of("chair-7", "chair-8"))).containsOnlyKeys("chair-8");
        assertThat(catalog().users(TENANT, List.of("u1", "u2"))).containsOnlyKeys("u1");
    }

    @Test
    void deletingLeavesOtherTenantsAlone() {
        catalog().putAssets(OTHER_TENANT, List.of(FULL));
        catalog().putUsers(OTHER_TENANT, List.of(new CatalogUser("u", "theirs", null)));

        assertThat(catalog().deleteAssets(TENANT, List.of(FULL.id()))).isZero();
        assertThat(catalog().deleteUsers(TENANT, List.of("u"))).isZero();

        assertThat(catalog().assets(OTHER_TENANT, List.of(FULL.id()))).hasSize(1);
        assertThat(catalog().users(OTHER_TENANT, List.of("u"))).hasSize(1);
    }

    @Test
    void nothingPutOrDeletedChangesNothing() {
        put(FULL);

        put(new CatalogAsset[0]);
        put(new CatalogUser[0]);

        assertThat(catalog().deleteAssets(TENANT, List.of())).isZero();
        assertThat(catalog().deleteUsers(TENANT, List.of())).isZero();
        assertThat(asset(FULL.id())).isEqualTo(FULL);
    }

    @Test
    void awkwardTextComesBackAsItIs() {
        List<CatalogAsset> assets = AwkwardText.all().stream()
                .map(text -> new CatalogAsset(
                        text,
                        text,
                        text,
                        JsonObject.of(text, text),
                        List.of(AssetFormat.of(text, "/" + text.length()))))
                .toList();
        List<CatalogUser> users = AwkwardText.all().stream()
                .map(text -> new CatalogUser(text, text, text))
                .toList();

        catalog().putAssets(TENANT, assets);
        catalog().putUsers(TENANT, users);

        assertThat(catalog().assets(TENANT, AwkwardText.all()).values()).containsExactlyInAnyOrderElementsOf(assets);
        assertThat(catalog().users(TENANT, AwkwardText.all()).values()).containsExactlyInAnyOrderElementsOf(users);
        assertThat(catalog().deleteAssets(TENANT, AwkwardText.all())).isEqualTo(assets.size());
        assertThat(catalog().deleteUsers(TENANT, AwkwardText.all())).isEqualTo(users.size());
    }

    @Test
    void idsAreToldApartByEveryCharacter() {
        List<String> ids =
                List.of("a", "A", "a ", " a", "\u00e4", "a\u0308", "%", "_", "a%", "*", "?", "[a]", "0", "00");
        catalog()
                .putAssets(
                        TENANT,
                        ids.stream()
                                .map(id -> CatalogAsset.of(id, "<" + id + ">"))
                                .toList());

        for (String id : ids) {
            assertThat(asset(id)).isEqualTo(CatalogAsset.of(id, "<" + id + ">"));
        }
        assertThat(catalog().deleteAssets(TENANT, List.of("%", "_", "*"))).isEqualTo(3);
        assertThat(catalog().assets(TENANT, ids)).hasSize(ids.size() - 3);
    }

    @Test
    void theLongestIdsAndTextsComeBack() {
        String id = "🪑".repeat(64);
        String text = "漢".repeat(50_000);
        CatalogAsset asset = new CatalogAsset(
                id, text, text, JsonObject.of("text", text), List.of(AssetFormat.of(id, "/" + "x".repeat(2047))));
        put(asset);
        put(new CatalogUser(id, text, text));

        assertThat(asset(id)).isEqualTo(asset);
        assertThat(user(id)).isEqualTo(new CatalogUser(id, text, text));
    }

    @Test
    void emptyTextIsNotTheSameAsNone() {
        put(CatalogAsset.of("a", "").withTitle(""));
        put(new CatalogUser("u", "", null));

        assertThat(asset("a")).isEqualTo(CatalogAsset.of("a", "").withTitle(""));
        assertThat(user("u")).isEqualTo(new CatalogUser("u", "", null));
    }

    @Test
    void numbersInMetadataComeBackExactly() {
        JsonObject numbers = Json.object(
                "{\"a\":1e300,\"b\":0.1,\"c\":-9223372036854775808,\"d\":123456789012345678901234567890.5}");
        put(CatalogAsset.of("a", null).withMetadata(numbers));

        assertThat(asset("a")).isEqualTo(CatalogAsset.of("a", null).withMetadata(numbers));
    }

    @Test
    void manyEntriesArePutAskedForAndDeletedAtOnce() {
        List<String> ids = IntStream.range(0, MANY).mapToObj(i -> "id-" + i).toList();
        Map<String, CatalogAsset> assets = ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> CatalogAsset.of(id, "name of " + id).withFormats(AssetFormat.of("glb", "/" + id))));
        Map<String, CatalogUser> users = ids.stream()
                .collect(Collectors.toMap(Function.identity(), id -> new CatalogUser(id, "first of " + id, null)));

        catalog().putAssets(TENANT, assets.values());
        catalog().putUsers(TENANT, users.values());

        assertThat(catalog().assets(TENANT, ids)).isEqualTo(assets);
        assertThat(catalog().users(TENANT, ids)).isEqualTo(users);
        assertThat(catalog().deleteAssets(TENANT, ids)).isEqualTo(MANY);
        assertThat(catalog().deleteUsers(TENANT, ids)).isEqualTo(MANY);
        assertThat(catalog().assets(TENANT, ids)).isEmpty();
        assertThat(catalog().users(TENANT, ids)).isEmpty();
    }

    @Test
    void anIdThatNoEntryCanHaveIsUnknown() {
        put(FULL);
        put(new CatalogUser("u", "Ada", null));
        List<String> ids = List.of("", "a\0b", "\ud83e", "\ude91", "x".repeat(10_000), FULL.id(), "u");

        assertThat(catalog().assets(TENANT, ids)).containsOnlyKeys(FULL.id());
        assertThat(catalog().users(TENANT, ids)).containsOnlyKeys("u");
        assertThat(catalog().deleteAssets(TENANT, ids)).isEqualTo(1);
        assertThat(catalog().deleteUsers(TENANT, ids)).isEqualTo(1);
    }

    @Test
    void aCallThatFailsChangesNothing() {
        put(CatalogAsset.of("a", "before"));
        put(new CatalogUser("u", "before", null));

        assertThatThrownBy(() -> catalog()
                        .putAssets(TENANT, withNull(CatalogAsset.of("a", "after"), CatalogAsset.of("b", "after"))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> catalog()
                        .putUsers(
                                TENANT,
                                withNull(new CatalogUser("u", "after", null), new CatalogUser("v", "after", null))))
                .isInstanceOf(RuntimeException.class);

        assertThat(catalog().assets(TENANT, List.of("a", "b")))
                .containsOnly(Map.entry("a", CatalogAsset.of("a", "before")));
        assertThat(catalog().users(TENANT, List.of("u", "v")))
                .containsOnly(Map.entry("u", new CatalogUser("u", "before", null)));
    }

    @SuppressWarnings("NullAway")
    private static <T> List<T> withNull(T first, T second) {
        return Arrays.asList(first, second, null);
    }

    @Test
    void ofPutsAtTheSameMomentOneIsWhollyTheLater() throws Exception {
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "id-" + i).toList();
        Together.run(4, thread -> () -> {
            List<String> order = new ArrayList<>(ids);
            Collections.shuffle(order, new Random(thread));
            for (int round = 0; round < 10; round++) {
                String name = thread + "/" + round;
                catalog()
                        .putAssets(
                                TENANT,
                                order.stream()
                                        .map(id -> CatalogAsset.of(id, name))
                                        .toList());
                catalog()
                        .putUsers(
                                TENANT,
                                order.stream()
                                        .map(id -> new CatalogUser(id, name, null))
                                        .toList());
                assertThat(names(ids)).as("half of a call").hasSize(1);
            }
            return thread;
        });

        assertThat(names(ids)).hasSize(1);
        assertThat(catalog().users(TENANT, ids).values().stream()
                        .map(CatalogUser::firstName)
                        .distinct())
                .hasSize(1);
    }

    private List<@Nullable String> names(List<String> ids) {
        List<@Nullable String> names = new ArrayList<>();
        catalog().assets(TENANT, ids).values().forEach(asset -> names.add(asset.name()));
        assertThat(names).hasSize(ids.size());
        return names.stream().distinct().toList();
    }

    @Test
    void preparingAgainKeepsTheCatalog() {
        put(FULL);
        put(new CatalogUser("u", "Ada", null));

        store.prepare();

        assertThat(asset(FULL.id())).isEqualTo(FULL);
        assertThat(user("u")).isEqualTo(new CatalogUser("u", "Ada", null));
    }
}
