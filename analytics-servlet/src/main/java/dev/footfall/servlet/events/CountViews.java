package dev.footfall.servlet.events;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footfall.AnalyticsStore;
import dev.footfall.access.Access;
import dev.footfall.core.query.CalendarPeriod;
import dev.footfall.core.query.PeriodCount;
import dev.footfall.core.query.PeriodCounts;
import dev.footfall.event.EventFilter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Surroundings;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code GET views}: how many events there were in each year, month or day, and up to it. */
final class CountViews implements Handler {

    private final AnalyticsStore store;
    private final EventFilterReader filters;
    private final ZoneId zone;
    private final Clock clock;

    CountViews(Surroundings surroundings, EventFilterReader filters) {
        this.store = surroundings.store();
        this.filters = filters;
        this.zone = surroundings.settings().zone();
        this.clock = surroundings.clock();
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        ViewsQuestion question = ViewsQuestion.of(call.query(), zone, clock);
        EventFilter filter = filters.shared(call).range(question.range()).build();
        List<PeriodCount> newestFirst = new ArrayList<>(
                PeriodCounts.of(store.aggregates().countByQuarterHour(filter), question.period(), zone));
        Collections.reverse(newestFirst);
        call.exchange().answer(200, json -> write(json, question, newestFirst));
    }

    private static void write(JsonGenerator json, ViewsQuestion question, List<PeriodCount> rows) throws IOException {
        json.writeStartArray();
        json.writeStartObject();
        json.writeNumberField("count", rows.size());
        json.writeNumberField("perPage", question.perPage());
        json.writeNumberField("page", question.page());
        json.writeStringField("sort", "-cumulative");
        json.writeArrayFieldStart("views");
        for (PeriodCount row : question.select(rows)) {
            write(json, question.period(), row);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, CalendarPeriod period, PeriodCount row) throws IOException {
        LocalDate start = row.start();
        json.writeStartObject();
        json.writeNumberField("year", start.getYear());
        if (period != CalendarPeriod.YEAR) {
            json.writeNumberField("month", start.getMonthValue());
        }
        if (period == CalendarPeriod.DAY) {
            json.writeNumberField("day", start.getDayOfMonth());
        }
        json.writeNumberField("views", row.count());
        json.writeNumberField("cumulative", row.cumulative());
        json.writeEndObject();
    }
}
