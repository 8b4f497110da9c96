package dev.footfall.servlet.annotations;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.FieldFaults;
import dev.footfall.servlet.http.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with an annotation that a request wants. */
final class AnnotationFaults implements FieldFaults {

    static final String PROBLEM = "invalid_annotation";

    private static final int MAX_FAULTS = 20;

    private final Map<String, Fault> faults = new LinkedHashMap<>();

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

    /** @throws Problem if anything is wrong */
    void check() {
        if (!faults.isEmpty()) {
            String told = faults.values().stream().map(Fault::message).collect(Collectors.joining("; "));
            throw Problem.of(422, PROBLEM, "nothing was annotated: " + told).with(List.copyOf(faults.values()));
        }
    }
}
