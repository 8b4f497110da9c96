package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import java.util.Collection;
import java.util.List;

/** Conditions on a row of viewings. What only its traits decide is looked at once for each of their few numbers. */
final class ViewingFilter {

    private static final byte NO = 1;
    private static final byte YES = 2;

    private final List<Condition> onTraits;
    private final Condition[] others;
    private final byte[] known = new byte[Traits.NUMBERS];

    ViewingFilter(Collection<Condition> conditions) {
        this.onTraits = conditions.stream().filter(ViewingFilter::isOnTraits).toList();
        this.others =
                conditions.stream().filter(condition -> !isOnTraits(condition)).toArray(Condition[]::new);
    }

    private static boolean isOnTraits(Condition condition) {
        Attribute attribute = Asked.attribute(condition);
        return attribute != null && Traits.has(attribute);
    }

    boolean matches(Viewing row) {
        if (!matchesTraits(row)) {
            return false;
        }
        for (Condition condition : others) {
            if (!condition.matches(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean matchesTraits(Viewing row) {
        int traits = row.traits();
        if (known[traits] == 0) {
            boolean matches = onTraits.stream().allMatch(condition -> condition.matches(row));
            known[traits] = matches ? YES : NO;
        }
        return known[traits] == YES;
    }
}
