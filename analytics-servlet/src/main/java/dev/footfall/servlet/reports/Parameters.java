package dev.footfall.servlet.reports;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Moments;
import dev.footfall.servlet.http.QueryString;
import dev.footfall.servlet.http.Shown;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one call and gathers what is wrong with any of them. In the place of what is wrong it hands
 * out something to go on with, until {@link #check}.
 */
final class Parameters {

    private static final int MAX_ID = 128;

    private final QueryString query;
    private final List<Fault> faults = new ArrayList<>();

    Parameters(QueryString query) {
        this.query = query;
    }

    /** An id, which must be there. */
    String id(String name) {
        String right = "the id of a " + name.replaceFirst("_id$", "") + ", 1 to " + MAX_ID + " characters";
        String id = required(name, right);
        if (id.length() > MAX_ID) {
            wrong(name, right, id);
        }
        return id;
    }

    /** A moment, which must be there. */
    Instant moment(String name, Function<String, Instant> reader) {
        String text = required(name, Moments.FORM);
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            wrong(name, Moments.FORM, query.spelled(name));
            return Instant.EPOCH;
        }
    }

    /** What was sent, to be shown. */
    String shown(String name) {
        return Shown.value(query.spelled(name));
    }

    private String required(String name, String right) {
        String value = optional(name);
        if (value == null && isRight(name)) {
            fault(name, name + " is required: " + right);
        }
        return value == null ? "" : value;
    }

    /** Null when there is none. */
    @Nullable
    String optional(String name) {
        List<String> all = query.all(name);
        if (all.size() > 1) {
            fault(name, name + " must be given once, was given " + all.size() + " times");
            return null;
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** All values, which stand between commas or are given one by one. */
    Set<String> list(String name) {
        Set<String> values = new LinkedHashSet<>();
        for (String given : query.all(name)) {
            for (String value : given.split(",", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    void wrong(String name, String right, String was) {
        fault(name, name + " must be " + right + ", was " + Shown.value(was));
    }

    void fault(String name, String message) {
        faults.add(new Fault(0, name, message));
    }

    boolean isRight(String... names) {
        List<String> asked = List.of(names);
        return faults.stream().noneMatch(fault -> asked.contains(fault.field()));
    }

    /** @throws dev.footfall.servlet.http.Problem if anything was wrong so far */
    void check() {
        if (!faults.isEmpty()) {
            throw ReportsProblems.wrong(faults);
        }
    }
}
