package dev.footfall.journey;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.Measure;

/** What every question about journeys must fulfil. */
final class JourneyRules {

    private static final Tenant ANY = Tenant.of("any");

    private JourneyRules() {}

    /** The same that a question about events may ask for. */
    static void filter(String field, Filter filter) {
        try {
            AggregateQuery.of(ANY, Dataset.EVENT)
                    .measure(Measure.count("events"))
                    .where(filter)
                    .build();
        } catch (InvalidQueryException e) {
            throw new InvalidQueryException(field, String.valueOf(e.getMessage()));
        }
    }

    static void text(String field, Attribute attribute) {
        if (attribute.isNumber() || !attribute.isIn(Dataset.EVENT)) {
            throw new InvalidQueryException(
                    field, field + " must be by a text that events say, was by " + attribute.label());
        }
    }

    static void between(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw new InvalidQueryException(field, field + " must be 1 to " + most + ", was " + number);
        }
    }
}
