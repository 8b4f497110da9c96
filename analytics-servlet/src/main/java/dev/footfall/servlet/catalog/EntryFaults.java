package dev.footfall.servlet.catalog;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.FieldFaults;
import dev.footfall.servlet.http.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the entries of one body. The first hundred faults are told: nobody reads more. */
final class EntryFaults implements FieldFaults {

    /** What every problem with entries that were sent is called. */
    static final String PROBLEM = "invalid_catalog_entry";

    private static final int MAX_FAULTS = 100;
    private static final int SHOWN = 3;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private int index;

    /** From now on faults are those of this entry. */
    void begin(int newIndex) {
        index = newIndex;
        fields.clear();
    }

    @Override
    public void add(String field, String message) {
        if (faults.size() < MAX_FAULTS && fields.add(field)) {
            faults.add(new Fault(index, field, message));
        }
    }

    @Override
    public boolean has(String field) {
        return fields.contains(field);
    }

    /** Whether nothing is wrong so far. */
    boolean isSound() {
        return faults.isEmpty();
    }

    /** @throws Problem if anything is wrong */
    void check(String noun) {
        if (isSound()) {
            return;
        }
        String told = faults.stream()
                .limit(SHOWN)
                .map(fault -> noun + " " + fault.index() + ": " + fault.message())
                .collect(Collectors.joining("; "));
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        String atLeast = faults.size() == MAX_FAULTS ? "at least " : "";
        throw Problem.of(422, PROBLEM, "nothing was stored; " + atLeast + count + " found: " + told)
                .with(faults);
    }
}
