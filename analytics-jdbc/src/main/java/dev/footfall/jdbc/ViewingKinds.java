package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import java.util.Collection;

/**
 * Which rows of viewings a question can be about at all.
 *
 * @param sessions those of the sessions themselves
 * @param movies those of the movies, which need not be unpacked otherwise
 */
record ViewingKinds(boolean sessions, boolean movies) {

    static ViewingKinds of(StoreQuery query) {
        return new ViewingKinds(can(query, Dataset.VIEWER_SESSION), can(query, Dataset.MOVIE_VIEWING));
    }

    private static boolean can(StoreQuery query, String kind) {
        return letsThrough(query.filter().conditions(), kind)
                && query.measures().stream()
                        .anyMatch(measure -> letsThrough(measure.filter().conditions(), kind));
    }

    private static boolean letsThrough(Collection<Condition> conditions, String kind) {
        return conditions.stream().noneMatch(condition -> excludes(condition, kind));
    }

    private static boolean excludes(Condition condition, String kind) {
        Attribute attribute = Asked.attribute(condition);
        if (attribute != null && Viewing.isOfMovies(attribute)) {
            return kind.equals(Dataset.VIEWER_SESSION);
        }
        return condition instanceof Condition.OneOf oneOf
                && oneOf.attribute() == Attribute.PART_KIND
                && !oneOf.values().contains(kind);
    }
}
