package dev.footfall.servlet.audience;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** {@code statistics/device/ID/} and {@code statistics/user/ID/}: views by time. */
final class Statistics {

    static final List<Parameter> PARAMETERS = Stream.concat(
                    Inquiries.PERIOD.stream(),
                    Stream.of(TimeUnits.NAMES, ViewDetails.NAMES)
                            .flatMap(List::stream)
                            .map(name -> Parameter.of(name, ValueKind.FLAG)))
            .toList();

    private static final String MOVIES = "movies";
    private static final Condition WATCHED = new Condition.Between(Attribute.WATCHED_PLAYS, 1.0, null);

    private final Inquiries inquiries;

    Statistics(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void ofDevice(Call call, String id) throws IOException {
        Parameters parameters = inquiries.ofCaller(call);
        inquiries.device(call, id);
        answer(call, parameters, Filter.of(Attribute.DEVICE, id));
    }

    void ofUser(Call call, String user) throws IOException {
        answer(call, inquiries.ofUser(call, user), Filter.ALL);
    }

    private void answer(Call call, Parameters parameters, Filter asked) throws IOException {
        Filter filter = asked.andIfAny(Attribute.WORKSPACE, call.readable(List.of()));
        Period period = inquiries.period(parameters);
        TimeUnits units = TimeUnits.read(parameters);
        ViewDetails details = ViewDetails.read(parameters);
        parameters.check();
        AggregateQueryBuilder objects = viewings(call, period, filter).by(units.dimensions());
        details.measures().forEach(objects::measure);
        List<AggregateRow> rows = inquiries.ask(call, objects.build()).rows();
        ViewTotals totals = ViewTotals.of(rows, watchedMovies(call, period, filter));
        Extent.Hours extent = new Extent(inquiries, call, filter, period.zone()).find();
        StatisticsJson document = new StatisticsJson(period, extent, units, details, rows, totals);
        call.exchange().answer(200, document::write);
    }

    private long watchedMovies(Call call, Period period, Filter filter) {
        AggregateQuery question = viewings(call, period, filter)
                .where(Attribute.PART_KIND, Dataset.MOVIE_VIEWING)
                .where(Filter.ALL.and(WATCHED))
                .measure(Measure.countDistinct(MOVIES, Attribute.ASSET))
                .build();
        return inquiries.ask(call, question).only().count(MOVIES);
    }

    private static AggregateQueryBuilder viewings(Call call, Period period, Filter filter) {
        return AggregateQuery.of(call.tenant(), Dataset.VIEWING)
                .range(period.range())
                .in(period.zone())
                .where(filter);
    }
}
