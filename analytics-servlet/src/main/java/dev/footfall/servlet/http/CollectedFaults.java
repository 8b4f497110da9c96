package dev.footfall.servlet.http;

import dev.footfall.event.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The faults of one object that is all or nothing, in the order in which they were found. */
public final class CollectedFaults implements FieldFaults {

    private static final int MAX_FAULTS = 20;

    private final String problem;
    private final String outcome;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /**
     * None as yet.
     *
     * @param problem the word that programs tell the problem by
     * @param outcome what the message begins with: what was not done, and a colon; or empty
     */
    public CollectedFaults(String problem, String outcome) {
        this.problem = problem;
        this.outcome = outcome;
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
     * Ends the reading of an object that has faults.
     *
     * @throws Problem with all of them
     */
    public void check() {
        if (!faults.isEmpty()) {
            String told = faults.values().stream().map(Fault::message).collect(Collectors.joining("; "));
            throw Problem.of(422, problem, outcome + told).with(List.copyOf(faults.values()));
        }
    }
}
