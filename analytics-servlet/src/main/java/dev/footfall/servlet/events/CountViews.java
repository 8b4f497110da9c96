package dev.footfall.servlet.events;

import dev.footfall.access.Access;
import dev.footfall.core.query.Answers;
import dev.footfall.core.query.RunningTotal;
import dev.footfall.event.EventFilter;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code GET views}: how many events there were in each year, month or day, and up to it. */
final class CountViews implements Handler {

    private static final String VIEWS = "views";

    private final Answers questions;
    private final EventFilterReader filters;
    private final ZoneId zone;
    private final Clock clock;

    CountViews(Surroundings surroundings, EventFilterReader filters) {
        this.questions = surroundings.questions();
        this.filters = filters;
        this.zone = surroundings.settings().zone();
        this.clock = surroundings.clock();
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        ViewsQuestion question = ViewsQuestion.of(call.query(), zone, clock);
        EventFilter filter = filters.shared(call).build();
        AggregateQuery query = AggregateQuery.of(call.tenant(), Dataset.EVENT)
                .range(question.range())
                .in(zone)
                .measure(Measure.count(VIEWS))
                .by(question.period())
                .where(Filter.of(filter))
                .build();
        List<RunningTotal> newestFirst = new ArrayList<>(RunningTotal.of(questions.ask(query, call.asker()), VIEWS));
        Collections.reverse(newestFirst);
        call.exchange().answer(200, json -> write(json, question, newestFirst));
    }

    private static void write(JsonGenerator json, ViewsQuestion question, List<RunningTotal> rows) throws IOException {
        json.writeStartArray();
        json.writeStartObject();
        json.writeNumberField("count", rows.size());
        json.writeNumberField("perPage", question.perPage());
        json.writeNumberField("page", question.page());
        json.writeStringField("sort", "-cumulative");
        json.writeArrayFieldStart("views");
        for (RunningTotal row : question.select(rows)) {
            write(json, question.period(), row);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, TimeBucket period, RunningTotal row) throws IOException {
        LocalDate start = row.row().start(period).toLocalDate();
        json.writeStartObject();
        json.writeNumberField("year", start.getYear());
        if (period != TimeBucket.YEAR) {
            json.writeNumberField("month", start.getMonthValue());
        }
        if (period == TimeBucket.DAY) {
            json.writeNumberField("day", start.getDayOfMonth());
        }
        json.writeNumberField("views", row.row().count(VIEWS));
        json.writeNumberField("cumulative", row.total());
        json.writeEndObject();
    }
}
