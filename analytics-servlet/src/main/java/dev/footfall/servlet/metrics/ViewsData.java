package dev.footfall.servlet.metrics;

import dev.footfall.access.Access;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import java.io.IOException;
import java.util.Set;

/** {@code POST views-data}: 3D or AR views, by device and by day, week or month. */
final class ViewsData implements Handler {

    private final BodyReader bodies;
    private final Questions questions;

    ViewsData(Json json, Questions questions) {
        this.bodies = new BodyReader(json, ViewsQuestion.FIELDS);
        this.questions = questions;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        SentFields sent = bodies.read(call);
        ViewsQuestion views = ViewsQuestion.read(sent);
        Selection selection = questions.selections().read(call, sent);
        ViewsGrid grid = ViewsGrid.of(views, questions.ask(call, question(call, views, selection)));
        call.exchange().answer(200, MetricsProblems.envelope(grid::write));
    }

    private static AggregateQuery question(Call call, ViewsQuestion views, Selection selection) {
        AggregateQueryBuilder question = selection
                .question(call, Set.of(views.figure().type()))
                .where(Filter.ALL.andIfAny(Attribute.DETAIL, views.actions()))
                .measure(Measure.count(ViewsGrid.COUNT));
        DateInterval interval = views.interval();
        if (interval != null) {
            question.by(interval.bucket());
        }
        if (views.byDevice()) {
            question.by(Attribute.DEVICE_CATEGORY);
        }
        return question.build();
    }
}
