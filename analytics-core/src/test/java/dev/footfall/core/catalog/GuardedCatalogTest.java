package dev.footfall.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the host's catalog does, whoever asks gets names or none. */
class GuardedCatalogTest {

    private static final Tenant ACME = Tenant.of("acme");

    private final List<List<String>> asked = new ArrayList<>();

    private GuardedCatalog guarded(Function<Collection<String>, @Nullable Map<String, CatalogAsset>> host) {
        return new GuardedCatalog(new Catalog() {
            @Override
            @SuppressWarnings("NullAway")
            public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
                asked.add(List.copyOf(ids));
                return host.apply(ids);
            }

            @Override
            @SuppressWarnings("NullAway")
            public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
                asked.add(List.copyOf(ids));
                Map<String, CatalogAsset> assets = host.apply(ids);
                if (assets == null) {
                    return null;
                }
                Map<String, CatalogUser> users = new LinkedHashMap<>();
                assets.forEach((id, asset) -> users.put(id, new CatalogUser(asset.id(), asset.name(), null)));
                return users;
            }
        });
    }

    private static Map<String, CatalogAsset> everything(Collection<String> ids) {
        Map<String, CatalogAsset> all = new HashMap<>();
        ids.forEach(id -> all.put(id, CatalogAsset.of(id, "name of " + id)));
        return all;
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id" + i).toList();
    }

    private static void assertNothing(Catalog catalog) {
        assertThat(catalog.assets(ACME, List.of("a", "b"))).isEmpty();
        assertThat(catalog.users(ACME, List.of("a", "b"))).isEmpty();
    }

    @Test
    void whatIsKnownIsAnswered() {
        Catalog catalog = guarded(ids -> Map.of("a", CatalogAsset.of("a", "Armchair")));

        assertThat(catalog.assets(ACME, List.of("a", "b")))
                .containsOnly(Map.entry("a", CatalogAsset.of("a", "Armchair")));
        assertThat(catalog.users(ACME, List.of("a", "b")))
                .containsOnly(Map.entry("a", new CatalogUser("a", "Armchair", null)));
    }

    @Test
    void aCatalogThatThrowsKnowsNothing() {
        assertNothing(guarded(ids -> {
            throw new IllegalStateException("broken");
        }));
        assertNothing(guarded(ids -> {
            throw new NoClassDefFoundError("catalog");
        }));
    }

    @Test
    void aCatalogThatAnswersNullKnowsNothing() {
        assertNothing(guarded(ids -> null));
    }

    @Test
    void anEntryThatIsNullIsNone() {
        Catalog catalog = guarded(ids -> {
            Map<String, CatalogAsset> answer = everything(List.of("b"));
            answer.put("a", null);
            answer.put(null, CatalogAsset.of("a", "of nothing"));
            return answer;
        });

        assertThat(catalog.assets(ACME, List.of("a", "b"))).containsOnlyKeys("b");
    }

    @Test
    void anEntryOfAnotherIdIsNone() {
        Catalog catalog =
                guarded(ids -> Map.of("a", CatalogAsset.of("b", "wrong"), "b", CatalogAsset.of("b", "right")));

        assertThat(catalog.assets(ACME, List.of("a", "b"))).containsOnlyKeys("b");
        assertThat(catalog.users(ACME, List.of("a", "b"))).containsOnlyKeys("b");
    }

    @Test
    void whatNobodyAskedForIsLeftOut() {
        Catalog catalog = guarded(ids -> everything(List.of("a", "b", "c")));

        assertThat(catalog.assets(ACME, List.of("b"))).containsOnlyKeys("b");
    }

    @Test
    void eachIdIsAskedForOnceAndAThousandAtATime() {
        List<String> twice = new ArrayList<>(ids(2_500));
        twice.addAll(ids(2_500));

        Map<String, CatalogAsset> known =
                guarded(GuardedCatalogTest::everything).assets(ACME, twice);

        assertThat(known).containsOnlyKeys(ids(2_500));
        assertThat(asked).extracting(List::size).containsExactly(1_000, 1_000, 500);
        assertThat(asked.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsAskedForNothing() {
        assertThat(guarded(GuardedCatalogTest::everything).assets(ACME, List.of()))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void afterAFailureNoMoreIsAskedAndWhatWasKnownIsKept() {
        Catalog catalog = guarded(ids -> {
            if (asked.size() == 2) {
                throw new IllegalStateException("broken");
            }
            return everything(ids);
        });

        assertThat(catalog.assets(ACME, ids(5_000))).hasSize(1_000);
        assertThat(asked).hasSize(2);
    }

    @Test
    void anAnswerThatAsksSeveralTimesStopsAtTheFirstFailure() {
        GuardedCatalog catalog = guarded(ids -> {
            throw new IllegalStateException("broken");
        });
        Catalog oneAnswer = catalog.forOneAnswer();

        assertNothing(oneAnswer);
        assertNothing(oneAnswer);
        assertThat(asked).hasSize(1);
        assertNothing(catalog.forOneAnswer());
        assertThat(asked).hasSize(2);
    }

    @Test
    void withoutTheGuardAFailureIsThrownAndTheRestIsTheSame() {
        GuardedCatalog catalog = guarded(ids -> {
            if (asked.size() == 4) {
                throw new IllegalStateException("broken");
            }
            Map<String, CatalogAsset> answer = everything(ids);
            answer.put("id0", CatalogAsset.of("id1", "wrong"));
            return answer;
        });

        assertThat(catalog.unguarded().assets(ACME, ids(2_500))).hasSize(2_499).doesNotContainKey("id0");
        assertThat(asked).extracting(List::size).containsExactly(1_000, 1_000, 500);
        assertThatIllegalStateException().isThrownBy(() -> catalog.unguarded().users(ACME, ids(1)));
        assertThatNullPointerException()
                .isThrownBy(() -> guarded(ids -> null).unguarded().assets(ACME, ids(1)));
    }

    @Test
    void theHostMayDoWithTheIdsWhatItLikes() {
        Catalog catalog = guarded(ids -> {
            Map<String, CatalogAsset> all = everything(ids);
            ids.clear();
            return all;
        });

        assertThat(catalog.assets(ACME, ids(3))).hasSize(3);
    }
}
