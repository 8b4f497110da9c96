package dev.footfall.servlet.query;

import dev.footfall.core.query.Answers;
import dev.footfall.core.query.EarlierPeriod;
import dev.footfall.core.query.EarlierTime;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.query.QueryAnswer.Compared;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * Asks of an earlier time what was asked of this one.
 *
 * @param query what was asked, of as many rows as the store has
 */
record EarlierInquiry(Answers answers, Object asker, AskedQuery asked, AggregateQuery query, Instant now) {

    /**
     * The earlier rows that belong to those.
     *
     * @param isMore whether the limit left rows of now out
     */
    Compared ask(EarlierPeriod period, List<AggregateRow> rows, boolean isMore) {
        EarlierTime time = period.of(query.range(), query.zone(), query.dimensions());
        boolean isByTime = query.dimensions().stream()
                .anyMatch(dimension -> dimension instanceof TimeBucket bucket && !bucket.isCyclic());
        // A course is told to its end; any other number would be compared with one that had more time.
        TimeRange range = isByTime ? time.range() : time.upTo(now);
        return new Compared(range, rows(query.during(range), time, rows, isMore));
    }

    private List<AggregateRow> rows(AggregateQuery earlier, EarlierTime time, List<AggregateRow> rows, boolean isMore) {
        if (asked.fill() && earlier.dimensions().get(0) instanceof TimeBucket bucket) {
            List<AggregateRow> found = Inquiry.rows(asked, answers.ask(earlier, asker));
            return new SamePlaces(time, bucket).of(rows, found, earlier);
        }
        boolean isOfAttributes =
                !earlier.dimensions().isEmpty() && earlier.dimensions().stream().allMatch(Attribute.class::isInstance);
        if (!isOfAttributes) {
            return answers.ask(Inquiry.limited(earlier, asked.rows()), asker).rows();
        }
        return asked.limit() != null || isMore ? same(earlier, rows) : all(earlier, rows);
    }

    /** All groups of then; if they are too many, only those of now, so that none of these seems to be new. */
    private List<AggregateRow> all(AggregateQuery earlier, List<AggregateRow> rows) {
        List<AggregateRow> found =
                answers.ask(Inquiry.limited(earlier, asked.rows() + 1), asker).rows();
        return found.size() > asked.rows() ? same(earlier, rows) : found;
    }

    private List<AggregateRow> same(AggregateQuery earlier, List<AggregateRow> rows) {
        SameKeys keys = SameKeys.of(rows);
        return keys.only(answers.ask(keys.narrowed(earlier), asker));
    }
}
