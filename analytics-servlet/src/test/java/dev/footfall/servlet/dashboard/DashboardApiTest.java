package dev.footfall.servlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventDraft;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the page is told before it asks anything. */
class DashboardApiTest extends InEveryContainer {

    private static final String DASHBOARD = "/api/analytics/dashboard";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.whole()
                .setting("analytics.tenant", "acme")
                .setting("analytics.zone", "Europe/Berlin")
                .setting("analytics.dashboard.enabled", "true");
    }

    private JsonNode asked(String token) {
        Reply reply = site.get(DASHBOARD, "Authorization", "Bearer " + token);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        return reply.json();
    }

    @Test
    void itTellsWhoAsksAndWhatThereIs() {
        JsonNode told = asked("private");

        assertThat(told.path("tenant").asText()).isEqualTo("acme");
        assertThat(told.path("title").asText()).isEqualTo("acme");
        assertThat(told.path("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(told.path("locale").isNull()).isTrue();
        assertThat(told.path("now").asText()).isEqualTo("2021-05-05T12:00:00Z");
        assertThat(told.path("caller").path("access").toString()).isEqualTo("[\"read\",\"write\"]");
        assertThat(told.path("signOut").asBoolean()).isFalse();
        assertThat(told.path("apis").findValuesAsText("none")).isEmpty();
        assertThat(told.path("apis").toString()).contains("\"events\"", "\"video\"");
        assertThat(told.path("tracker").asText()).isEqualTo("../analytics/tracker.js");
    }

    @Test
    void theTitleIsAsTheSettingsSay() {
        restart(configure(Site.on(container))
                .setting("analytics.dashboard.title", "Chairs & more")
                .setting("analytics.apis", "reports"));

        assertThat(asked("private").path("title").asText()).isEqualTo("Chairs & more");
        assertThat(asked("private").path("apis").toString()).isEqualTo("[\"reports\"]");
        assertThat(asked("private").path("tracker").isNull()).isTrue();
    }

    @Test
    void itTellsWhatHasBecomeOfEvents() {
        refuse("acme");
        assertThat(site.create("{\"eventType\":\"page view\",\"sessionId\":\"s\"}")
                        .status())
                .isEqualTo(200);

        JsonNode ingest = asked("reader").path("ingest");

        assertThat(ingest.path("scope").asText()).isEqualTo("node");
        assertThat(ingest.path("offered").asLong()).isEqualTo(2);
        assertThat(ingest.path("stored").asLong()).isEqualTo(1);
        assertThat(ingest.path("refused").toString()).isEqualTo("{\"invalid\":1}");
        assertThat(ingest.path("dropped").toString()).isEqualTo("{}");
        assertThat(ingest.path("pending").asLong()).isZero();
        assertThat(ingest.path("lastRefused").toString())
                .isEqualTo("{\"at\":\"2021-05-05T12:00:00Z\",\"reason\":\"invalid\",\"type\":\"page vew\","
                        + "\"message\":\"eventType must be the name of a known type of event\"}");
    }

    @Test
    void nobodyIsToldOfAnotherTenantsEvents() {
        refuse("acme");

        JsonNode rival = asked("other").path("ingest");
        assertThat(rival.toString()).isEqualTo("{\"scope\":\"tenant\",\"lastRefused\":null}");

        refuse("rival");
        assertThat(asked("other")
                        .path("ingest")
                        .path("lastRefused")
                        .path("reason")
                        .asText())
                .isEqualTo("invalid");
    }

    @Test
    void whoIsLimitedToWorkspacesIsToldNothingOfTheWhole() {
        refuse("acme");

        JsonNode told = asked("limited");
        assertThat(told.path("caller").path("workspaces").toString()).isEqualTo("[\"north\",\"south\"]");
        assertThat(told.path("ingest").isNull()).isTrue();
    }

    private void refuse(String tenant) {
        Assertions.assertThatThrownBy(() -> site.engine()
                        .submit(EventDraft.of("page vew").session("s").tenant(Tenant.of(tenant)))
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(CompletionException.class);
    }
}
