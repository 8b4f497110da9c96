package dev.footfall.servlet.query;

import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.model.FilterReader;
import dev.footfall.servlet.model.QuestionFields;
import dev.footfall.servlet.model.Words;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one measure. */
final class MeasureReader {

    static final List<Parameter> FIELDS = List.of(
            Parameter.text("name").required(),
            Parameter.word("aggregation", Words.AGGREGATIONS.all().toArray(String[]::new))
                    .required(),
            Parameter.texts("of", Words.ATTRIBUTES.all()),
            Parameter.word("weight", Words.ATTRIBUTES.all().toArray(String[]::new)),
            Parameter.objects("filter", FilterReader.CONDITION));

    private static final List<String> KNOWN =
            FIELDS.stream().map(Parameter::name).toList();
    private static final int MAX_NAME = 64;
    private static final int MAX_ATTRIBUTES = 8;

    private final QuestionFields fields;
    private final FilterReader filters;
    private @Nullable String measureName;
    private @Nullable Aggregation aggregation;
    private List<Attribute> of = List.of();
    private @Nullable Attribute weight;
    private Filter filter = Filter.ALL;

    MeasureReader(QuestionFields fields, FilterReader filters) {
        this.fields = fields;
        this.filters = filters;
    }

    /** Null where it is at fault. */
    @Nullable
    Measure measure(String path) throws IOException {
        fields.object(path, KNOWN, this::field);
        if (measureName == null) {
            fields.faults().add(path + ".name", path + ".name is required, as text that the answer calls it by");
        }
        if (aggregation == null) {
            fields.faults()
                    .add(
                            path + ".aggregation",
                            path + ".aggregation is required, as one of "
                                    + String.join(", ", Words.AGGREGATIONS.all()));
        }
        return measureName == null || aggregation == null
                ? null
                : new Measure(measureName, aggregation, of, weight, filter);
    }

    private void field(String name, String at) throws IOException {
        switch (name) {
            case "name" -> measureName = name(at);
            case "aggregation" -> aggregation = fields.word(at, Words.AGGREGATIONS);
            case "of" -> of = fields.words(at, Words.ATTRIBUTES, MAX_ATTRIBUTES, "attributes");
            case "weight" -> weight = fields.word(at, Words.ATTRIBUTES);
            default -> filter = filters.filter(at);
        }
    }

    private @Nullable String name(String at) throws IOException {
        String text = fields.text(at);
        if (text != null && (text.isBlank() || text.length() > MAX_NAME)) {
            fields.wrong(at, "text of 1 to " + MAX_NAME + " characters", text);
        }
        return text;
    }
}
