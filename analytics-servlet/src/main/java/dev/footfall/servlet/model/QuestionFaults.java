package dev.footfall.servlet.model;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.CollectedFaults;
import dev.footfall.servlet.http.FieldFaults;
import dev.footfall.servlet.http.Problem;
import java.util.List;

/** What is wrong with a question, by the path of the field: {@code measures[0].aggregation}. */
public final class QuestionFaults implements FieldFaults {

    /** What every problem with a question is called. */
    public static final String PROBLEM = "invalid_request";

    private final CollectedFaults faults = new CollectedFaults(PROBLEM, "");

    /** A question of which one field is at fault. */
    public static Problem problem(String field, String message) {
        return Problem.of(422, PROBLEM, message).with(List.of(new Fault(0, field, message)));
    }

    @Override
    public void add(String field, String message) {
        faults.add(field, message);
    }

    @Override
    public boolean has(String field) {
        return faults.has(field);
    }

    /**
     * Ends the reading of a question that has faults.
     *
     * @throws Problem with all of them
     */
    public void check() {
        faults.check();
    }
}
