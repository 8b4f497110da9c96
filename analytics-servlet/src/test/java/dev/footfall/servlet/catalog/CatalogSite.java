package dev.footfall.servlet.catalog;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site whose catalog can be administered. */
abstract class CatalogSite extends InEveryContainer {

    static final Tenant ACME = Tenant.of("acme");
    static final Tenant RIVAL = Tenant.of("rival");
    static final String ASSETS = "/api/analytics/catalog/assets";
    static final String USERS = "/api/analytics/catalog/users";
    static final String[] ADMIN = bearer("admin");

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(CatalogApi::new)
                .token("admin", "acme", "admin", "", "")
                .token("all", "acme", "read,write,admin", "", "")
                .token("rival-admin", "rival", "admin", "", "")
                .token("north-admin", "acme", "admin", "north", "")
                .token("page", "acme", "write", "", "shop.example");
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    CatalogStore catalog() {
        return site.engine().catalog();
    }

    @Nullable
    CatalogAsset stored(String id) {
        return catalog().assets(ACME, List.of(id)).get(id);
    }

    Reply put(String path, String body, String... headers) {
        return site.send("PUT", path, body.getBytes(StandardCharsets.UTF_8), headers.length == 0 ? ADMIN : headers);
    }

    Reply get(String path) {
        return site.get(path, ADMIN);
    }

    Reply delete(String path, String... headers) {
        return site.send("DELETE", path, new byte[0], headers.length == 0 ? ADMIN : headers);
    }
}
