package dev.footfall.servlet.reports;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of the numbers that a call can answer with, under the names of their measures.
 *
 * @param measures in the order in which they are answered
 */
record Figures(List<Measure> measures) {

    private static final String FIELDS = "fields";

    /** Where a call says which of all it asks for. */
    static Parameter parameter(List<Measure> all) {
        return Parameter.words(FIELDS, all.stream().map(Measure::name).toList());
    }

    /** Those of all that are asked for; the first of them when none is. */
    static Figures asked(Parameters parameters, List<Measure> all) {
        Set<String> names = parameters.list(FIELDS);
        Set<String> known = all.stream().map(Measure::name).collect(Collectors.toSet());
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            String right = all.stream().map(Measure::name).collect(Collectors.joining(", "));
            parameters.wrong(FIELDS, "any of " + right + ", separated by commas", name);
        });
        if (names.isEmpty()) {
            return new Figures(all.subList(0, 1));
        }
        return new Figures(
                all.stream().filter(measure -> names.contains(measure.name())).toList());
    }

    Measure[] toArray() {
        return measures.toArray(Measure[]::new);
    }

    void write(JsonGenerator json, AggregateRow row) throws IOException {
        for (Measure measure : measures) {
            json.writeNumberField(measure.name(), row.count(measure.name()));
        }
    }
}
