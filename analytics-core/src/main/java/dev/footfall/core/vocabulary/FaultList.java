package dev.footfall.core.vocabulary;

import dev.footfall.event.Fault;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one event, in one manner of speaking. */
public final class FaultList {

    private static final int SHOWN = 64;

    private final List<Fault> faults = new ArrayList<>();

    /** Begins with faults that are known already. */
    public FaultList(List<Fault> known) {
        faults.addAll(known);
    }

    /** Notes that a field must be something else, showing a harmless beginning of what it is. */
    public void add(String field, String right, Object was) {
        faults.add(new Fault(0, field, field + " must be " + right + ", was " + shown(was)));
    }

    /** Notes that a field is missing. */
    public void missing(String field, String why) {
        faults.add(new Fault(0, field, field + " is required " + why));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    private static String shown(Object was) {
        String text = String.valueOf(was);
        String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        StringBuilder harmless = new StringBuilder();
        start.chars()
                .forEach(c ->
                        harmless.append(Character.isISOControl(c) || Character.isSurrogate((char) c) ? '?' : (char) c));
        return was instanceof String ? "'" + harmless + "'" : harmless.toString();
    }
}
