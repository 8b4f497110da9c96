package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.access.Tenant;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.EventDraft;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.ShopTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Visitors put scripts wherever they can put a text; whoever looks at the dashboard runs none of them. */
class DashboardStrangersTest {

    private static final List<String> SCRIPTS = List.of(
            "<script>window.hit=1</script>",
            "<img src=x onerror=window.hit=1>",
            "<svg onload=window.hit=1>",
            "\"><img src=x onerror=window.hit=1>",
            "' onmouseover='window.hit=1",
            "javascript:window.hit=1",
            "</title><script>window.hit=1</script>",
            "${window.hit=1}",
            "{{constructor.constructor('window.hit=1')()}}",
            "<iframe srcdoc='<script>parent.hit=1</script>'>",
            "<a href=javascript:window.hit=1>x</a>",
            "<!--lit-part--><script>window.hit=1</script>",
            "?lit$123$<img src=x onerror=window.hit=1>",
            "\u202e<script>window.hit=1</script>");

    @Test
    void noTextOfAVisitorIsEverRun() {
        try (OpenShop shop = OpenShop.withFootfall(
                "--sample.demo-data=false",
                OpenDashboard.SETTINGS[0],
                OpenDashboard.SETTINGS[1],
                OpenDashboard.SETTINGS[2])) {
            long sent = visit(shop.bean(Analytics.class));
            shop.awaitStored(sent);
            describe(shop.bean(Analytics.class), shop.bean(ShopTenant.class).tenant());
            try (OpenDashboard dashboard = OpenDashboard.of(shop)) {
                List<String> seen = new ArrayList<>();
                for (String query : List.of(
                        "?what=assets",
                        "?what=pages",
                        "?view=journeys&of=asset&start=page%20view",
                        "?view=video",
                        "?view=journeys&of=type&start=page%20view",
                        "?what=types",
                        "?where=countries",
                        "?where=sites",
                        "?with=systems",
                        "?with=browsers",
                        "?view=audience",
                        "?view=system")) {
                    dashboard.go(query);
                    seen.add(dashboard.page().locator("main").textContent());
                    assertThat(dashboard.page().evaluate("window.hit ?? null"))
                            .as(query)
                            .isNull();
                }
                // They are there, as texts.
                assertThat(String.join("\n", seen))
                        .contains("<img src=x onerror=window.hit=1>", "<svg onload=window.hit=1>");
                dashboard.go("?f.asset="
                        + "%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E&metric=%3Cscript%3E&period=%22%3E");
                assertThat(dashboard.page().locator(".chip").textContent())
                        .contains("<img src=x onerror=window.hit=1>");
                assertThat(dashboard.page().evaluate("window.hit ?? null")).isNull();
                assertThat(dashboard.owner().complaints()).isEmpty();
            }
        }
    }

    /** Puts each into every text of an event that ends up on the page. */
    private static long visit(Analytics analytics) {
        long sent = 0;
        for (String script : SCRIPTS) {
            for (String type : List.of("page view", "product interaction", "video view")) {
                analytics.track(EventDraft.of(type)
                        .asset(script)
                        .session("s" + sent)
                        .user(script)
                        .workspace(script)
                        .userAgent("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36 " + script)
                        .referer(script)
                        .metadata("path", script));
                sent++;
            }
        }
        return sent;
    }

    /** The same for what things are called, and for notes. */
    private static void describe(Analytics analytics, Tenant tenant) {
        for (String script : SCRIPTS) {
            analytics
                    .catalog()
                    .putAssets(tenant, List.of(CatalogAsset.of(script, script).withTitle(script)));
            analytics.annotations().add(tenant, AnnotationKind.NOTE, Instant.now(), script.replace("\u202e", ""));
        }
    }
}
