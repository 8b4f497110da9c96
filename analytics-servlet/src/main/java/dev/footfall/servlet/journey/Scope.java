package dev.footfall.servlet.journey;

import dev.footfall.access.Access;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Call;
import java.util.List;

/** Holds a question to what its caller may see. */
final class Scope {

    private Scope() {}

    /**
     * The events that the caller may see.
     *
     * @param filters all that the question has
     * @throws dev.footfall.servlet.http.Problem if one of them names a workspace that he may not see
     */
    static Filter of(Call call, List<Filter> filters) {
        filters.forEach(filter -> filter.conditions().forEach(condition -> requireNamed(call, condition)));
        return Filter.ALL.andIfAny(Attribute.WORKSPACE, call.readable(List.of()));
    }

    private static void requireNamed(Call call, Condition condition) {
        if (condition instanceof Condition.OneOf oneOf && oneOf.attribute() == Attribute.WORKSPACE) {
            oneOf.values().forEach(workspace -> call.require(Access.READ, workspace));
        }
    }
}
