package dev.footfall.servlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A site where reports are filed through one API and counted through the other, by account 1. */
abstract class ReportsSite extends InEveryContainer {

    static final String API = "/api/v4/analytics/";
    /** What the document asks for in all its examples. */
    static final String SAMPLE = "channel_id=1&start_date=2016-01-01T00:00:00Z&end_date=2016-11-11T00:00:00Z";

    static final String[] ACCOUNT = {"Authorization", "Bearer account"};

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.api(EventsApi::new)
                .also(ReportsApi::new)
                .token("account", "1", "read,write", "", "")
                .token("channel", "1", "read,write", "1,9", "")
                .token("writing", "1", "write", "", "")
                .token("another", "2", "read,write", "", "");
    }

    /** A site that is set up like that, with something changed. */
    SiteBuilder anew() {
        return configure(Site.on(container));
    }

    void happen(Filed... events) {
        happenTo("account", events);
    }

    void happenTo(String token, Filed... events) {
        String body = Arrays.stream(events).map(Filed::toString).collect(Collectors.joining(",", "[", "]"));
        Reply reply = site.post(Site.EVENTS, body, "Authorization", "Bearer " + token);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }

    Reply reply(String callAndQuery) {
        return site.get(API + callAndQuery, ACCOUNT);
    }

    String answer(String callAndQuery) {
        Reply reply = reply(callAndQuery);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply.text();
    }

    /** The answer to the parameters that all examples have. */
    String sample(String call) {
        return answer(call + (call.contains("?") ? "&" : "?") + SAMPLE);
    }
}
