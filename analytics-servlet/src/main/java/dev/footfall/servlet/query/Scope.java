package dev.footfall.servlet.query;

import dev.footfall.access.Access;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.model.Words;
import java.util.List;
import java.util.Set;

/** Holds a question to what its caller may see. */
final class Scope {

    private Scope() {}

    /**
     * The rows that the caller may see.
     *
     * @throws Problem if the question names a workspace that he may not see, or is about rows of no workspace
     */
    static Filter of(Call call, AskedQuery asked) {
        call.require(Access.READ);
        requireNamed(call, asked.filter());
        asked.measures().forEach(measure -> requireNamed(call, measure.filter()));
        Set<String> readable = call.readable(List.of());
        if (!readable.isEmpty() && !Attribute.WORKSPACE.isIn(asked.dataset())) {
            throw Problem.forbidden("rows of the dataset " + Words.word(asked.dataset())
                    + " are of no workspace, and the token is limited to workspaces");
        }
        return Filter.ALL.andIfAny(Attribute.WORKSPACE, readable);
    }

    private static void requireNamed(Call call, Filter filter) {
        for (Condition condition : filter.conditions()) {
            if (condition instanceof Condition.OneOf oneOf && oneOf.attribute() == Attribute.WORKSPACE) {
                oneOf.values().forEach(workspace -> call.require(Access.READ, workspace));
            }
        }
    }
}
