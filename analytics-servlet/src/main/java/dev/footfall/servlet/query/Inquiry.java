package dev.footfall.servlet.query;

import dev.footfall.core.query.Answers;
import dev.footfall.core.query.Timeline;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.model.QuestionFaults;
import dev.footfall.servlet.model.Scope;
import dev.footfall.servlet.query.QueryAnswer.Compared;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts questions, and those about earlier times that they are compared with. */
final class Inquiry {

    private final Answers answers;
    private final Clock clock;

    Inquiry(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @throws dev.footfall.servlet.http.Problem if it is not the caller's to know, or would be too long
     */
    QueryAnswer ask(Call call, AskedQuery asked) {
        asked.check();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AggregateQuery all = asked.of(call, Scope.of(call, asked.dataset(), asked.filters()), now);
        requireFit(asked, all);
        // One row more than wanted tells whether there is more.
        AggregateQuery query = asked.fill() ? all : limited(all, asked.rows() + 1);
        List<AggregateRow> found = rows(asked, answers.ask(query, call.asker()));
        boolean isMore = found.size() > asked.rows();
        List<AggregateRow> rows = isMore ? found.subList(0, asked.rows()) : found;
        Compared compared = asked.compare() == null
                ? null
                : new EarlierInquiry(answers, call.asker(), asked, all, now).ask(asked.compare(), rows, isMore);
        return new QueryAnswer(asked, all, rows, isMore, compared, now);
    }

    private static void requireFit(AskedQuery asked, AggregateQuery query) {
        if (asked.fill()
                && query.dimensions().get(0) instanceof TimeBucket bucket
                && !Timeline.fits(query.range(), query.zone(), bucket, asked.rows())) {
            throw QuestionFaults.problem(
                    "limit",
                    "limit must be as many as the buckets that are filled: the range has more than " + asked.rows()
                            + "; ask for wider buckets or a shorter range");
        }
    }

    static List<AggregateRow> rows(AskedQuery asked, AggregateResult answer) {
        return asked.fill() ? Timeline.of(answer) : answer.rows();
    }

    static AggregateQuery limited(AggregateQuery query, int limit) {
        return new AggregateQuery(
                query.tenant(),
                query.dataset(),
                query.range(),
                query.zone(),
                query.measures(),
                query.dimensions(),
                query.filter(),
                query.bots(),
                query.order(),
                limit);
    }
}
