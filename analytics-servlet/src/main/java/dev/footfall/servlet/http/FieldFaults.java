package dev.footfall.servlet.http;

/** What is wrong with the fields of one object: one fault for each field, however often a body repeats it. */
public interface FieldFaults {

    /** Changes nothing where the field has a fault already. */
    void add(String field, String message);

    boolean has(String field);
}
