package dev.footfall.servlet.metrics;

import dev.footfall.core.query.Answers;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.servlet.http.Call;
import java.time.ZoneId;

/** Puts the questions of this API. */
final class Questions {

    private final Answers answers;
    private final ZoneId zone;

    Questions(Answers answers, AnalyticsSettings settings) {
        this.answers = answers;
        this.zone = settings.zone();
    }

    SelectionReader selections() {
        return new SelectionReader(zone);
    }

    /**
     * The answer.
     *
     * @throws dev.footfall.servlet.http.Problem if it would be too long
     */
    AggregateResult ask(Call call, AggregateQuery query) {
        try {
            return answers.ask(query, call.asker());
        } catch (InvalidQueryException e) {
            throw MetricsProblems.body("the answer must have at most " + AggregateQuery.MAX_GROUPS
                    + " rows, has more: ask for a shorter time, or for some workspaces or products only");
        }
    }
}
