package dev.footfall.servlet.model;

import dev.footfall.access.Access;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import java.util.Collection;
import java.util.Set;

/** Holds a question to what its caller may see. */
public final class Scope {

    private Scope() {}

    /**
     * The rows that the caller may see.
     *
     * @param filters all that the question has
     * @throws Problem if one of them names a workspace that he may not see, or the rows are of no workspace
     */
    public static Filter of(Call call, Dataset dataset, Collection<Filter> filters) {
        call.require(Access.READ);
        filters.forEach(filter -> filter.conditions().forEach(condition -> requireNamed(call, condition)));
        Set<String> readable = call.readable(Set.of());
        if (!readable.isEmpty() && !Attribute.WORKSPACE.isIn(dataset)) {
            throw Problem.forbidden("rows of the dataset " + Words.word(dataset)
                    + " are of no workspace, and the token is limited to workspaces");
        }
        return Filter.ALL.andIfAny(Attribute.WORKSPACE, readable);
    }

    private static void requireNamed(Call call, Condition condition) {
        if (condition instanceof Condition.OneOf oneOf && oneOf.attribute() == Attribute.WORKSPACE) {
            oneOf.values().forEach(workspace -> call.require(Access.READ, workspace));
        }
    }
}
