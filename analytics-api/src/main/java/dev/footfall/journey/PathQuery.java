package dev.footfall.journey;

import dev.footfall.access.Tenant;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.util.Set;

/**
 * Asks where sessions went from a start, or how they came there. The start of a session is its first event in the range
 * that {@code start} means; from there its path goes along the events that pass {@code filter} and say anything of
 * {@code of}. Equal values in a row are one step, and what the start itself says is no step again right beside it, if
 * it is an event that the path could go along. What robots did never counts.
 *
 * @param range all events of a path lie in it
 * @param of {@link Attribute#TYPE}, {@link Attribute#DETAIL} or {@link Attribute#ASSET}: what the steps are told apart
 *     by
 * @param steps how many steps from the start are told, from 1 to {@value #MAX_STEPS}
 * @param top how many values are told at each place, those that most sessions went to, from 1 to {@value #MAX_TOP}
 */
public record PathQuery(
        Tenant tenant,
        TimeRange range,
        Filter start,
        PathDirection direction,
        Attribute of,
        int steps,
        int top,
        Filter filter) {

    /** The most steps that can be told. */
    public static final int MAX_STEPS = 5;

    /** The most values that can be told at one place. */
    public static final int MAX_TOP = 20;

    private static final Set<Attribute> OF = Set.of(Attribute.TYPE, Attribute.DETAIL, Attribute.ASSET);

    /** @throws InvalidQueryException if it cannot be answered, whatever the data */
    public PathQuery {
        JourneyRules.filter("start", start);
        JourneyRules.filter("filter", filter);
        if (!OF.contains(of)) {
            throw new InvalidQueryException("of", "a path must be of type, detail or asset, was of " + of.label());
        }
        JourneyRules.between("steps", steps, MAX_STEPS);
        JourneyRules.between("top", top, MAX_TOP);
    }
}
