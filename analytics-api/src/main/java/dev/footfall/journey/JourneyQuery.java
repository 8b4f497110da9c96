package dev.footfall.journey;

import dev.footfall.access.Tenant;
import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.util.HashSet;
import java.util.List;

/**
 * Asks what was done in order, as a store gets it. It is about the events in the range that pass the filter, say who,
 * and are meant by any of the steps; never about those of robots.
 *
 * @param who {@link Attribute#VIEWER} or {@link Attribute#SESSION_ID}: whose events follow one another
 * @param steps what is told apart, from 1 to {@value #MAX_STEPS}
 * @param attributes texts that are told of each event, each once, at most {@value #MAX_ATTRIBUTES}
 */
public record JourneyQuery(
        Tenant tenant, TimeRange range, Attribute who, Filter filter, List<Filter> steps, List<Attribute> attributes) {

    /** The most steps that a store must tell apart. */
    public static final int MAX_STEPS = 16;

    /** The most texts that a store must tell of each event. */
    public static final int MAX_ATTRIBUTES = 4;

    /** @throws InvalidQueryException if it cannot be answered, whatever the data */
    public JourneyQuery {
        steps = List.copyOf(steps);
        attributes = List.copyOf(attributes);
        if (who != Attribute.VIEWER && who != Attribute.SESSION_ID) {
            throw new InvalidQueryException("who", "who must be the viewer or the session id, was " + who.label());
        }
        JourneyRules.between("steps", steps.size(), MAX_STEPS);
        JourneyRules.filter("filter", filter);
        steps.forEach(step -> JourneyRules.filter("steps", step));
        if (attributes.size() > MAX_ATTRIBUTES || new HashSet<>(attributes).size() < attributes.size()) {
            throw new InvalidQueryException(
                    "attributes", "at most " + MAX_ATTRIBUTES + " attributes can be told, each only once");
        }
        attributes.forEach(attribute -> JourneyRules.text("attributes", attribute));
    }

    /**
     * Which steps mean an event that lies in the range and is not a robot's: bit 0 for the first. 0 if the question is
     * not about that event. A store must agree with that.
     */
    public int matched(FactRow event) {
        if (event.text(who) == null || !filter.matches(event)) {
            return 0;
        }
        int matched = 0;
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).matches(event)) {
                matched |= 1 << step;
            }
        }
        return matched;
    }
}
