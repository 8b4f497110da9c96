package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.AssetFormat;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.catalog.CatalogUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong ways to keep a catalog. */
final class CatalogFaults {

    private static final Tenant NOBODY = Tenant.of("nobody");

    static final List<Fault> ALL = List.of(
            writing("drops the title", List.of("whatIsPutIsKnown"), asset -> asset.withTitle(null)),
            writing(
                    "keeps equal formats once",
                    List.of("whatIsPutIsKnown"),
                    asset -> withFormats(
                            asset, asset.formats().stream().distinct().toList())),
            writing("sorts formats", List.of("whatIsPutIsKnown"), asset -> withFormats(asset, sorted(asset.formats()))),
            writing(
                    "keeps no empty name",
                    List.of("emptyTextIsNotTheSameAsNone"),
                    asset -> "".equals(asset.name())
                            ? new CatalogAsset(asset.id(), null, asset.title(), asset.metadata(), asset.formats())
                            : asset),
            writing(
                    "ignores the case of ids",
                    List.of("idsAreToldApartByEveryCharacter"),
                    asset -> new CatalogAsset(
                            asset.id().toLowerCase(Locale.ROOT),
                            asset.name(),
                            asset.title(),
                            asset.metadata(),
                            asset.formats())),
            fault("keeps the first of two entries", List.of("ofEntriesWithOneIdTheLastCounts"), FirstOfTwo::new),
            fault("fills in what an entry leaves out", List.of("whatIsPutAgainIsReplacedAsAWhole"), Patching::new),
            fault("has one catalog for all", List.of("eachTenantHasACatalogOfItsOwn"), Shared::new),
            fault(
                    "puts entries one by one",
                    List.of("aCallThatFailsChangesNothing", "ofPutsAtTheSameMomentOneIsWhollyTheLater"),
                    OneByOne::new),
            fault(
                    "counts what it was asked to delete",
                    List.of("whatIsDeletedIsUnknownAndCountedOnce", "deletingLeavesOtherTenantsAlone"),
                    CountingWishes::new),
            fault(
                    "asks for a thousand ids and no more",
                    List.of("manyEntriesArePutAskedForAndDeletedAtOnce"),
                    AThousand::new));

    private CatalogFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<CatalogStore, CatalogStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.catalog(sound, spoil.apply(sound.catalog())));
    }

    private static Fault writing(String name, List<String> foundBy, UnaryOperator<CatalogAsset> spoil) {
        return fault(name, foundBy, sound -> new Miswriting(sound, spoil));
    }

    private static CatalogAsset withFormats(CatalogAsset asset, List<AssetFormat> formats) {
        return asset.withFormats(formats.toArray(AssetFormat[]::new));
    }

    private static List<AssetFormat> sorted(List<AssetFormat> formats) {
        return formats.stream().sorted(Comparator.comparing(AssetFormat::type)).toList();
    }

    private static final class Miswriting extends ForwardingCatalog {
        private final UnaryOperator<CatalogAsset> spoil;

        Miswriting(CatalogStore sound, UnaryOperator<CatalogAsset> spoil) {
            super(sound);
            this.spoil = spoil;
        }

        @Override
        public void putAssets(Tenant tenant, Collection<CatalogAsset> assets) {
            sound.putAssets(tenant, assets.stream().map(spoil).toList());
        }
    }

    private static final class FirstOfTwo extends ForwardingCatalog {
        FirstOfTwo(CatalogStore sound) {
            super(sound);
        }

        @Override
        public void putUsers(Tenant tenant, Collection<CatalogUser> users) {
            List<CatalogUser> backwards = new ArrayList<>(users);
            Collections.reverse(backwards);
            sound.putUsers(tenant, backwards);
        }
    }

    private static final class Patching extends ForwardingCatalog {
        Patching(CatalogStore sound) {
            super(sound);
        }

        @Override
        public void putUsers(Tenant tenant, Collection<CatalogUser> users) {
            Map<String, CatalogUser> known =
                    sound.users(tenant, users.stream().map(CatalogUser::id).toList());
            sound.putUsers(
                    tenant,
                    users.stream()
                            .map(user -> patched(known.getOrDefault(user.id(), user), user))
                            .toList());
        }

        private static CatalogUser patched(CatalogUser known, CatalogUser user) {
            return new CatalogUser(
                    user.id(), user.firstName() == null ? known.firstName() : user.firstName(), user.lastName());
        }
    }

    private static final class Shared extends ForwardingCatalog {
        Shared(CatalogStore sound) {
            super(sound);
        }

        @Override
        public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
            return sound.users(NOBODY, ids);
        }

        @Override
        public void putUsers(Tenant tenant, Collection<CatalogUser> users) {
            sound.putUsers(NOBODY, users);
        }
    }

    /** Halfway through, two calls at the same moment wait for one another. */
    private static final class OneByOne extends ForwardingCatalog {
        private final Exchanger<Integer> halfway = new Exchanger<>();

        OneByOne(CatalogStore sound) {
            super(sound);
        }

        @Override
        public void putAssets(Tenant tenant, Collection<CatalogAsset> assets) {
            int put = 0;
            for (CatalogAsset asset : assets) {
                if (++put > 1 && put == assets.size() / 2) {
                    awaitAnother(put);
                }
                sound.putAssets(tenant, List.of(asset));
            }
        }

        private void awaitAnother(int put) {
            try {
                halfway.exchange(put, 200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Nobody else puts anything now.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class CountingWishes extends ForwardingCatalog {
        CountingWishes(CatalogStore sound) {
            super(sound);
        }

        @Override
        public int deleteAssets(Tenant tenant, Collection<String> ids) {
            int unused = sound.deleteAssets(tenant, ids);
            return ids.size();
        }
    }

    private static final class AThousand extends ForwardingCatalog {
        AThousand(CatalogStore sound) {
            super(sound);
        }

        @Override
        public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
            return sound.assets(tenant, ids.stream().limit(1_000).toList());
        }
    }
}
