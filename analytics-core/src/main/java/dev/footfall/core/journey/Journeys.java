package dev.footfall.core.journey;

import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.FunnelStep;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.journey.JourneyStore;
import dev.footfall.journey.PathQuery;
import dev.footfall.journey.Paths;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import java.util.List;
import java.util.stream.Stream;

/** Answers questions about journeys, each as of one moment, while a store tells of its events. */
public final class Journeys {

    private Journeys() {}

    /**
     * How far viewers came.
     *
     * @throws dev.footfall.query.InvalidQueryException if there are too many groups or viewers
     */
    public static Funnel ask(JourneyStore store, FunnelQuery query) {
        FunnelFold fold = new FunnelFold(query);
        store.read(
                new JourneyQuery(
                        query.tenant(),
                        query.range(),
                        Attribute.VIEWER,
                        query.filter(),
                        query.steps().stream().map(FunnelStep::filter).toList(),
                        Stream.ofNullable(query.breakdown()).toList()),
                fold::add);
        return fold.answer();
    }

    /**
     * Where sessions went.
     *
     * @throws dev.footfall.query.InvalidQueryException if there are too many different paths
     */
    public static Paths ask(JourneyStore store, PathQuery query) {
        return ask(store, query, PathFold.MOST_NODES);
    }

    /** Read once more for each level that does not fit into so many places; the last reading counts everything anew. */
    static Paths ask(JourneyStore store, PathQuery query, int mostNodes) {
        Filter along = query.filter().and(new Condition.Known(query.of()));
        JourneyQuery events = new JourneyQuery(
                query.tenant(),
                query.range(),
                Attribute.SESSION_ID,
                Filter.ALL,
                List.of(query.start(), along),
                List.of(query.of()));
        PathFold fold = new PathFold(query, mostNodes);
        store.read(events, fold::add);
        for (PathFold further = fold.further(); further != null; further = fold.further()) {
            fold = further;
            store.read(events, fold::add);
        }
        return fold.answer();
    }
}
