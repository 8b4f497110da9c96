package dev.footfall.servlet.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A site where devices send events through one API, and another tells user 632 about them. It is 2017-09-15T10:30:00Z.
 */
abstract class AudienceSite extends InEveryContainer {

    static final String API = "/api/";

    /** Whose key is {@code owner}. */
    static final String USER = "632";

    static final String NOW = "2017-09-15T10:30:00Z";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(EventsApi::new)
                .also(AudienceApi::new)
                .at(NOW)
                .token("owner", USER, "read,write", "", "")
                .token("shop", USER, "read,write", "1,9", "")
                .token("reading", USER, "read", "", "")
                .token("writing", USER, "write", "", "")
                .token("admin", USER, "admin", "", "")
                .token("page", USER, "read,write", "", "shop.example")
                .token("another", "371", "read,write", "", "");
    }

    /** Goes on with a site that runs already. */
    void on(Site running) {
        site = running;
    }

    /** A site that is set up like that, with something changed. */
    SiteBuilder anew() {
        return configure(Site.on(container));
    }

    void happen(DeviceEvent... events) {
        happenTo("owner", events);
    }

    void happenTo(String token, DeviceEvent... events) {
        Reply reply = send(token, events);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }

    /** Sends them with a token or a device's key. */
    Reply send(String token, DeviceEvent... events) {
        String body = Arrays.stream(events).map(DeviceEvent::toString).collect(Collectors.joining(",", "[", "]"));
        return site.post(Site.EVENTS, body, "Authorization", "Bearer " + token);
    }

    /** Asks with the owner's key: {@code user/632/devices/}. */
    Reply reply(String callAndQuery) {
        return replyTo("owner", callAndQuery);
    }

    Reply replyTo(String key, String callAndQuery) {
        return site.get(API + callAndQuery + (callAndQuery.contains("?") ? "&" : "?") + "key=" + key);
    }

    String answer(String callAndQuery) {
        Reply reply = reply(callAndQuery);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply.text();
    }

    /** Refused in the envelope that the document shows; returns what is said. */
    static String refusal(Reply reply, int status) {
        assertThat(reply.status()).as(reply::text).isEqualTo(status);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("ok", "error");
        assertThat(reply.json().path("ok").isInt()).isTrue();
        assertThat(reply.json().path("ok").asInt()).isZero();
        return reply.json().path("error").textValue();
    }
}
