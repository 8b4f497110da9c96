package dev.footfall.sample.demo;

import dev.footfall.Analytics;
import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.sample.shop.ProductEntries;
import dev.footfall.sample.tracking.ShopTenant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the catalog, so that every answer names products, films, movies and people. */
@Component
class ShopNames {

    private final Analytics analytics;
    private final ShopTenant tenant;
    private final ProductEntries products;

    ShopNames(Analytics analytics, ShopTenant tenant, ProductEntries products) {
        this.analytics = analytics;
        this.tenant = tenant;
        this.products = products;
    }

    /**
     * Waits for the database.
     *
     * @param root where the shop is
     * @throws dev.footfall.StoreUnavailableException if it cannot be reached
     */
    void tell(String root) {
        Tenant ours = tenant.tenant();
        CatalogStore catalog = analytics.catalog();
        catalog.putAssets(ours, products.all(root));
        catalog.putAssets(ours, Film.FILMS.stream().map(ShopNames::entry).toList());
        catalog.putAssets(ours, Movie.MOVIES.stream().map(ShopNames::entry).toList());
        catalog.putUsers(ours, Stream.of(Staff.values()).map(Staff::entry).toList());
    }

    /**
     * Tells who has signed up, and what their films are called.
     *
     * @throws dev.footfall.StoreUnavailableException if the database cannot be reached
     */
    void tell(List<Member> members) {
        Tenant ours = tenant.tenant();
        CatalogStore catalog = analytics.catalog();
        catalog.putUsers(ours, members.stream().map(Member::entry).toList());
        catalog.putAssets(
                ours,
                members.stream()
                        .flatMap(member -> member.film().stream())
                        .map(ShopNames::entry)
                        .toList());
    }

    private static CatalogAsset entry(Film film) {
        return CatalogAsset.of(film.id(), film.title()).withTitle(film.title());
    }

    private static CatalogAsset entry(Movie movie) {
        return CatalogAsset.of(Long.toString(movie.id()), movie.title()).withTitle(movie.title());
    }
}
