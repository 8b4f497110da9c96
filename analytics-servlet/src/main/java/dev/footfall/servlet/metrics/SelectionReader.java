package dev.footfall.servlet.metrics;

import dev.footfall.access.Access;
import dev.footfall.core.vocabulary.PageHost;
import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Moments;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.time.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the fields that all calls share. */
record SelectionReader(ZoneId zone) {

    private static final String WORKSPACES = "clientUuids";

    /**
     * Which events are meant.
     *
     * @throws dev.footfall.servlet.http.Problem if anything in the body is at fault, or the caller may not see what it
     *     asks for
     */
    Selection read(Call call, SentFields sent) {
        TimeRange range = range(sent);
        Set<String> assets = assets(sent);
        String domain = domain(sent);
        sent.requireFaultless();
        return new Selection(range, zone, workspaces(call, sent), assets, domain);
    }

    private static Set<String> workspaces(Call call, SentFields sent) {
        List<String> asked = sent.list(WORKSPACES);
        for (String workspace : asked) {
            if (!call.permits(Access.READ, workspace)) {
                String message = "the token does not allow to read in workspace " + Shown.value(workspace);
                throw Problem.forbidden(message).with(List.of(new Fault(0, WORKSPACES, message)));
            }
        }
        return call.readable(asked);
    }

    /** Nothing to go by where a date is at fault. */
    private TimeRange range(SentFields sent) {
        Instant from = moment(sent, "startDate", Moments::start);
        Instant to = moment(sent, "endDate", Moments::end);
        if (from == null || to == null) {
            return TimeRange.ALL;
        }
        if (to.isBefore(from)) {
            sent.fault("endDate", "must not be before startDate");
            return TimeRange.ALL;
        }
        return new TimeRange(from, to);
    }

    private @Nullable Instant moment(SentFields sent, String name, BiFunction<String, ZoneId, Instant> read) {
        String text = sent.text(name);
        if (text == null) {
            sent.fault(name, "is required, as " + Moments.FORM);
            return null;
        }
        try {
            return read.apply(text, zone);
        } catch (DateTimeException e) {
            sent.fault(name, "must be " + Moments.FORM + ", was " + Shown.value(text));
            return null;
        }
    }

    /** Two spellings of the same field. */
    private static Set<String> assets(SentFields sent) {
        List<String> one = sent.list("productsUuid");
        List<String> other = sent.list("productUuids");
        Set<String> assets = new HashSet<>(one.isEmpty() ? other : one);
        if (!other.isEmpty() && !assets.equals(new HashSet<>(other))) {
            sent.fault("productUuids", "must name the same as productsUuid, or only one of them be given");
        }
        return assets;
    }

    private static @Nullable String domain(SentFields sent) {
        String domain = sent.text("domain");
        if (domain == null) {
            return null;
        }
        String host = PageHost.ofPage(domain);
        if (host == null) {
            sent.fault(
                    "domain",
                    "must be the host of one page, such as shop.example, or null, was " + Shown.value(domain));
        }
        return host;
    }
}
