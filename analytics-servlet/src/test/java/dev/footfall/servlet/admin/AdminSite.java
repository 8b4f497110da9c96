package dev.footfall.servlet.admin;

import dev.footfall.access.Tenant;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.http.Administration;

/** A site whose tenants can be administered. */
abstract class AdminSite extends InEveryContainer {

    static final Tenant ACME = Tenant.of("acme");
    static final Tenant RIVAL = Tenant.of("rival");
    static final String TOKENS = "/api/analytics/admin/tokens";
    static final String USERS = "/api/analytics/admin/users";
    static final String VISITORS = "/api/analytics/admin/visitors";
    static final String AUDIT = "/api/analytics/admin/audit";
    static final String[] ADMIN = bearer("admin");

    final KnownPeople people = new KnownPeople();

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(AdminApi::new)
                .surroundings(all -> all.with(new Administration(
                        all.administration().tokens(), all.administration().audits(), people::askedBy)))
                .token("admin", "acme", "admin", "", "")
                .token("rival-admin", "rival", "admin", "", "")
                .token("north-admin", "acme", "admin", "north", "");
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    Reply get(String path) {
        return site.get(path, ADMIN);
    }

    Reply create(String body) {
        return site.post(TOKENS, body, ADMIN);
    }

    Reply delete(String path, String... headers) {
        return site.send("DELETE", path, new byte[0], headers.length == 0 ? ADMIN : headers);
    }
}
