package dev.footfall.servlet.model;

import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads all filters of one question, which together have so many conditions and values at most. */
public final class FilterReader {

    /** The fields of a condition. */
    public static final List<Parameter> CONDITION = ConditionDraft.FIELDS;

    /** The most conditions that a question may have. */
    public static final int MAX_CONDITIONS = 100;

    /** The most values that all of its conditions may compare with. */
    public static final int MAX_VALUES = 1_000;

    private final QuestionFields fields;
    private int conditions;
    private int values;

    /** For one question. */
    public FilterReader(QuestionFields fields) {
        this.fields = fields;
    }

    /** A filter: an array of conditions, which must all be fulfilled. */
    public Filter filter(String path) throws IOException {
        List<Condition> read = new ArrayList<>();
        fields.array(path, MAX_CONDITIONS, "conditions", at -> {
            ConditionDraft draft = new ConditionDraft(fields);
            draft.read(at);
            conditions++;
            values += draft.values();
            Condition condition = draft.condition(at);
            if (condition != null) {
                read.add(condition);
            }
        });
        if (conditions > MAX_CONDITIONS) {
            fields.faults().add(path, "a question must have at most " + MAX_CONDITIONS + " conditions, has more");
        }
        if (values > MAX_VALUES) {
            fields.faults()
                    .add(path, "the conditions of a question must have at most " + MAX_VALUES + " values, have more");
        }
        return new Filter(read);
    }
}
