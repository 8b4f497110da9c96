package dev.footfall.servlet.metrics;

import dev.footfall.access.Access;
import dev.footfall.catalog.Catalog;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST dashboard}: the totals, and the asset that was viewed most. */
final class Dashboard implements Handler {

    private static final Filter OF_AN_ASSET = Filter.ALL.and(new Condition.Known(Attribute.ASSET));

    private final BodyReader bodies;
    private final Questions questions;
    private final Catalog names;

    Dashboard(Json json, Questions questions, Catalog names) {
        this.bodies = new BodyReader(json, KnownFields.SHARED);
        this.questions = questions;
        this.names = names;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        Selection selection = questions.selections().read(call, bodies.read(call));
        Totals totals = totals(call, selection, Filter.ALL);
        ViewedProduct mostViewed = mostViewed(call, selection);
        call.exchange().answer(200, MetricsProblems.envelope(json -> {
            json.writeStartObject();
            totals.write(json);
            json.writeFieldName("mostViewedProduct");
            ViewedProduct.write(json, mostViewed);
            json.writeEndObject();
        }));
    }

    /**
     * Of several that were viewed as often, the one whose id comes first. Its other numbers are asked for afterwards:
     * to count the sessions of every asset would take most of the time.
     */
    private @Nullable ViewedProduct mostViewed(Call call, Selection selection) {
        Measure views = Measure.count("views");
        AggregateQuery question = selection
                .question(call, Figure.viewTypes())
                .measure(views)
                .by(Attribute.ASSET)
                .where(OF_AN_ASSET)
                .order(Order.descending(views))
                .limit(1)
                .build();
        for (AggregateRow row : questions.ask(call, question).rows()) {
            String id = row.text(Attribute.ASSET);
            if (id != null) {
                return new ViewedProduct(
                        id,
                        names.assets(call.tenant(), Set.of(id)).get(id),
                        totals(call, selection, Filter.of(Attribute.ASSET, id)));
            }
        }
        return null;
    }

    private Totals totals(Call call, Selection selection, Filter filter) {
        AggregateQuery question = selection
                .question(call, Figure.types())
                .measure(Figure.measures())
                .where(filter)
                .build();
        return Totals.of(questions.ask(call, question).only());
    }
}
