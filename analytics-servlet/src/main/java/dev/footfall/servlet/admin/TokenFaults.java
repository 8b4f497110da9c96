package dev.footfall.servlet.admin;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.FieldFaults;
import dev.footfall.servlet.http.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a token that a request wants. */
final class TokenFaults implements FieldFaults {

    static final String PROBLEM = "invalid_token_request";

    private static final int MAX_FAULTS = 20;

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    static Problem problem(List<Fault> faults) {
        String told = faults.stream().map(Fault::message).collect(Collectors.joining("; "));
        return Problem.of(422, PROBLEM, "no token was made: " + told).with(faults);
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

    /** @throws Problem if anything is wrong */
    void check() {
        if (!faults.isEmpty()) {
            throw problem(List.copyOf(faults.values()));
        }
    }
}
