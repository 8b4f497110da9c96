package dev.footfall.query;

import dev.footfall.event.EventFilter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are meant: those that fulfil all conditions.
 *
 * @param conditions none: all rows
 */
public record Filter(List<Condition> conditions) {

    /** Every row. */
    public static final Filter ALL = new Filter(List.of());

    public Filter {
        conditions = List.copyOf(conditions);
    }

    /** Rows that say one of these. */
    public static Filter of(Attribute attribute, String... values) {
        return ALL.and(attribute, Set.of(values));
    }

    /** The conditions of a filter of events; its tenant, its range and what it says of robots are not among them. */
    public static Filter of(EventFilter events) {
        Filter filter = ALL.andIfAny(Attribute.TYPE, events.types())
                .andIfAny(Attribute.WORKSPACE, events.workspaces())
                .andIfKnown(Attribute.ASSET, events.asset())
                .andIfKnown(Attribute.USER, events.user())
                .andIfKnown(Attribute.SESSION_ID, events.session())
                .andIfKnown(Attribute.VISITOR, events.visitor())
                .andIfKnown(Attribute.DEVICE, events.device())
                .andIfKnown(Attribute.USER_AGENT, events.userAgent())
                .andIfKnown(Attribute.REFERER, events.referer());
        String origin = events.refererOrigin();
        Filter ofOrigin = origin == null ? filter : filter.and(new Condition.RefererOrigin(origin));
        return events.metadata().isEmpty() ? ofOrigin : ofOrigin.and(new Condition.Metadata(events.metadata()));
    }

    /** Rows that also say one of these. */
    public Filter and(Attribute attribute, Collection<String> values) {
        return and(new Condition.OneOf(attribute, Set.copyOf(values)));
    }

    /** Rows that also say one of these, unless there are none. */
    public Filter andIfAny(Attribute attribute, Collection<String> values) {
        return values.isEmpty() ? this : and(attribute, values);
    }

    /** Rows that also say this, unless it is null. */
    public Filter andIfKnown(Attribute attribute, @Nullable String value) {
        return value == null ? this : and(attribute, Set.of(value));
    }

    public Filter and(Condition condition) {
        return new Filter(
                Stream.concat(conditions.stream(), Stream.of(condition)).toList());
    }

    public Filter and(Filter other) {
        return new Filter(
                Stream.concat(conditions.stream(), other.conditions.stream()).toList());
    }

    /** What a store must agree with. */
    public boolean matches(FactRow row) {
        for (Condition condition : conditions) {
            if (!condition.matches(row)) {
                return false;
            }
        }
        return true;
    }
}
