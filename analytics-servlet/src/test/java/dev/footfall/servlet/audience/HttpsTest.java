package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where keys must not travel in the clear. */
class HttpsTest extends AudienceSite {

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder)
                .before(HttpsTest::behindProxy)
                .setting("analytics.audience.require-https", "true");
    }

    /** As a host does whose container believes its proxy. */
    private static Filter behindProxy(Filter filter) {
        return (request, response, chain) ->
                filter.doFilter(new Proxied((HttpServletRequest) request), response, chain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "another", "nobody", ""})
    void aRequestInTheClearIsRefusedWhoeverSendsIt(String key) {
        for (String call :
                new String[] {"user/632/devices/", "user/632/counters", "statistics/user/632/", "v2/statistics/devices/"
                }) {
            Reply reply = replyTo(key, call);

            assertThat(refusal(reply, 403)).isEqualTo("https is required");
            assertThat(site.send("POST", API + call + "?key=" + key, new byte[0])
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aRequestThatTheContainerTakesForSecureIsAnswered() {
        assertThat(site.get(API + "user/632/counters?key=owner", "X-Proto", "https")
                        .status())
                .isEqualTo(200);
        assertThat(site.get(API + "user/632/counters?key=nobody", "X-Proto", "https")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aHeaderThatTheContainerDoesNotBelieveChangesNothing() {
        assertThat(site.get(API + "user/632/counters?key=owner", "X-Forwarded-Proto", "https")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void otherApisAndTheHostAreNotConcerned() {
        happen(registered("1"));

        assertThat(reply("user/632/devices").text()).startsWith("REQUEST ");
    }

    @Test
    void itIsNotRequiredUnlessItIsSet() {
        restart(anew().setting("analytics.audience.require-https", "false"));

        assertThat(reply("user/632/counters").status()).isEqualTo(200);
    }

    private static final class Proxied extends HttpServletRequestWrapper {

        Proxied(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isSecure() {
            return "https".equals(getHeader("X-Proto")) || super.isSecure();
        }
    }
}
