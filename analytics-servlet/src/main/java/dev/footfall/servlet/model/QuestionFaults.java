package dev.footfall.servlet.model;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.FieldFaults;
import dev.footfall.servlet.http.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a question, by the path of the field: {@code measures[0].aggregation}. */
public final class QuestionFaults implements FieldFaults {

    /** What every problem with a question is called. */
    public static final String PROBLEM = "invalid_request";

    private static final int MAX_FAULTS = 20;

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** A question of which one field is at fault. */
    public static Problem problem(String field, String message) {
        return problem(List.of(new Fault(0, field, message)));
    }

    private static Problem problem(List<Fault> faults) {
        String told = faults.stream().map(Fault::message).collect(Collectors.joining("; "));
        return Problem.of(422, PROBLEM, told).with(faults);
    }

    @Override
    public void add(String field, String message) {
        if (faults.size() < MAX_FAULTS) {
            faults.putIfAbsent(field, new Fault(0, field, message));
        }
    }

    @Override
    public boolean has(String field) {
        return faults.containsKey(field);
    }

    /**
     * Ends the reading of a question that has faults.
     *
     * @throws Problem with all of them
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw problem(List.copyOf(faults.values()));
        }
    }
}
