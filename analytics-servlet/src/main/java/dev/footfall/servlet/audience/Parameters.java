package dev.footfall.servlet.audience;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.QueryString;
import dev.footfall.servlet.http.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one call and gathers what is wrong with any of them. In the place of what is wrong it hands
 * out something to go on with, until {@link #check}.
 */
final class Parameters {

    private static final Set<String> OFF = Set.of("0", "false", "no", "off");

    private final QueryString query;
    private final List<Fault> faults = new ArrayList<>();

    Parameters(QueryString query) {
        this.query = query;
    }

    /** Whether a switch is there and not switched off: {@code last_week}, {@code last_week=1}. */
    boolean isSet(String name) {
        String value = optional(name);
        return query.has(name) && (value == null || !OFF.contains(value.toLowerCase(Locale.ROOT)));
    }

    /** The only value without blanks around it; null when there is none. */
    @Nullable
    String optional(String name) {
        List<String> all = query.all(name);
        if (all.size() > 1) {
            fault(name, name + " must be given once, was given " + all.size() + " times");
        }
        return all.isEmpty() ? null : all.get(0).strip();
    }

    /** A whole number, or what holds when there is none. */
    int number(String name, int otherwise, int min, int max) {
        String value = optional(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is as wrong as one out of bounds.
        }
        wrong(name, "a whole number from " + min + " to " + max, value);
        return otherwise;
    }

    void wrong(String name, String right, String was) {
        fault(name, name + " must be " + right + ", was " + Shown.value(was));
    }

    void fault(String name, String message) {
        Fault fault = new Fault(0, name, message);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    boolean isRight(String name) {
        return faults.stream().noneMatch(fault -> fault.field().equals(name));
    }

    /** @throws dev.footfall.servlet.http.Problem if anything was wrong so far */
    void check() {
        if (!faults.isEmpty()) {
            throw AudienceProblems.wrong(faults);
        }
    }
}
