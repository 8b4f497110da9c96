package dev.footfall.servlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.annotations.AnnotationsApi;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the document is, for whom, and what it says of where it is. */
class OpenApiTest extends InEveryContainer {

    private static final String PATH = "/api/analytics/openapi.json";
    private static final String[] READER = {"Authorization", "Bearer reader"};

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(
                given -> new OpenApi(given, "query", List.of(new MountedApi("query", new AnnotationsApi(given)))));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/shop, ''", "'', /analytics-api", "/shop, /in/here"})
    void theServerIsRightUnderAnyContextAndPrefix(String context, String prefix) {
        restart(configure(Site.on(container)).contextPath(context).setting("analytics.mount.prefix", prefix));
        String path = context + prefix + PATH;

        Reply reply = site.get(path, READER);
        assertThat(reply.status()).isEqualTo(200);
        URI server = URI.create("http://localhost" + path)
                .resolve(reply.json().at("/servers/0/url").asText());
        assertThat(server.toString()).isEqualTo("http://localhost" + context + prefix + "/");
    }

    @Test
    void onlyWhatIsMountedIsDescribed() {
        assertThat(site.get(PATH, READER).json().path("paths").fieldNames())
                .toIterable()
                .containsExactly("/api/analytics/annotations", "/api/analytics/annotations/{id}", PATH);
    }

    @Test
    void whoMayReadGetsItAndNobodyElse() {
        assertThat(site.get(PATH).status()).isEqualTo(401);
        assertThat(site.get(PATH, "Authorization", "Bearer writer").status()).isEqualTo(403);
        assertThat(site.get(PATH, "Authorization", "Bearer widget", "Origin", "https://widget.example")
                        .status())
                .isEqualTo(403);
        assertThat(site.get(PATH, "Authorization", "Bearer limited").status()).isEqualTo(200);
    }
}
