package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask, and by which method. */
class MetricsAccessTest extends MetricsSite {

    private static final String[] CALLS = {DASHBOARD, VIEWS_DATA, SUMMARY_REPORT};

    @ParameterizedTest
    @CsvSource({
        "x-auth-token,  Bearer private, 200",
        "X-AUTH-TOKEN,  bearer private, 200",
        "x-auth-token,  private,        200",
        "Authorization, Bearer private, 200",
        "Authorization, Basic private,  401",
        "x-auth-token,  Bearer nobody,  401",
        "x-auth-token,  Bearer,         401",
        "x-token,       Bearer private, 401",
        "x-auth-token,  Bearer writer,  403",
        "x-auth-token,  Bearer reader,  200"
    })
    void aTokenTravelsInAHeaderOfItsOwn(String header, String token, int status) {
        assertThat(site.post(DASHBOARD, EVER, header, token).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "3f2c-a-session, Bearer private, 200",
        "Bearer nobody,  Bearer private, 200",
        "Bearer nobody,  Bearer writer,  403",
        "Bearer private, Bearer writer,  200",
        "Bearer writer,  Bearer private, 403",
        "Bearer nobody,  Bearer nobody,  401",
        "private,        Basic private,  200"
    })
    void ofTwoTokensTheOneThatIsKnownCounts(String own, String authorization, int status) {
        assertThat(site.post(DASHBOARD, EVER, "x-auth-token", own, "Authorization", authorization)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void whoHasNoKnownTokenIsToldWhereItBelongs() {
        for (String call : CALLS) {
            Reply reply = site.post(call + "?bearer_token=private&key=private", EVER);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.text())
                    .isEqualTo(failure(
                            null, "a known token is required, as Authorization: Bearer … or x-auth-token: Bearer …"));
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void whoMayOnlyWriteReadsNothing() {
        for (String call : CALLS) {
            Reply reply = as("writer", call, EVER);

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.text()).isEqualTo(failure(null, "the token does not allow to read"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void onlyAPostIsAnswered(String method) {
        for (String call : CALLS) {
            Reply reply = site.send(method, call, new byte[0], "x-auth-token", "private");

            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.header("Allow")).isEqualTo("OPTIONS, POST");
            assertThat(reply.text())
                    .isEqualTo(failure(null, "the method must be one of OPTIONS, POST, was '" + method + "'"));
        }
    }

    @Test
    void aHeadIsRefusedAndOptionsAreTold() {
        Reply head = site.send("HEAD", DASHBOARD, new byte[0], "x-auth-token", "private");
        Reply options = site.send("OPTIONS", DASHBOARD, new byte[0]);

        assertThat(head.status()).isEqualTo(405);
        assertThat(head.text()).isEmpty();
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("OPTIONS, POST");
    }

    @ParameterizedTest
    @CsvSource({"https://widget.example, 204", "https://shop.example, 204", "https://evil.org, 403"})
    void aPageMayAskWhetherItMaySendTheTokensHeader(String origin, int status) {
        Reply reply = site.send(
                "OPTIONS",
                VIEWS_DATA,
                new byte[0],
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type,x-auth-token");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(status == 204 ? origin : "");
        if (status == 204) {
            assertThat(reply.header("Access-Control-Allow-Headers").split(", "))
                    .contains("x-auth-token", "content-type");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "widget,  https://widget.example, 200, true",
        "widget,  https://evil.org,       403, false",
        "browser, https://shop.example,   403, true",
        "private, https://widget.example, 200, false"
    })
    void aPageReadsWhatItsTokenIsGranted(String token, String origin, int status, boolean isReadable) {
        Reply reply = site.post(DASHBOARD, EVER, "x-auth-token", "Bearer " + token, "Origin", origin);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(isReadable ? origin : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/metrics",
                "/v2/metrics/",
                "/v2/metrics/dashboard/x",
                "/v2/metrics/Dashboard",
                "/v2/metrics/dashboardx",
                "/v3/metrics/dashboard"
            })
    void anotherPathIsTheHosts(String path) {
        assertThat(site.post(path, EVER, "x-auth-token", "private").text()).isEqualTo("REQUEST " + path);
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        assertThat(ask(DASHBOARD + "/", EVER).text())
                .isEqualTo(ask(DASHBOARD, EVER).text());
    }

    @Test
    void aStoreThatIsGoneIsToldInTheEnvelope() {
        site.engine().store().close();

        for (String call : new String[] {DASHBOARD, VIEWS_DATA}) {
            Reply reply = ask(call, everWith("\"viewType\":\"3DView\""));

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.json().get("success").asBoolean()).isFalse();
            assertThat(reply.json().at("/errors/0/field").isNull()).isTrue();
            assertThat(reply.json().at("/errors/0/message").asText()).contains("cannot be reached now");
            assertThat(reply.json().get("response").isNull()).isTrue();
            assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 30);
        }
    }
}
