package dev.footfall.jdbc;

import dev.footfall.journey.JourneyQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The statement that reads the events of a question about journeys in their order. */
final class JourneySql {

    /** After who, when and which steps. */
    static final int FIRST_TEXT = 4;

    private static final DatasetSql EVENTS = DatasetSql.of(Dataset.EVENT);

    private final JourneyQuery question;
    private final Reader reader;
    private final StoreQuery query;

    JourneySql(JourneyQuery question, Reader reader) {
        this.question = question;
        this.reader = reader;
        this.query = query(question);
    }

    /** Its rows are those that any of its measures looks at. */
    private static StoreQuery query(JourneyQuery question) {
        List<Measure> steps = IntStream.range(0, question.steps().size())
                .mapToObj(step ->
                        Measure.count("step" + step).where(question.steps().get(step)))
                .toList();
        Filter filter = question.filter().and(new Condition.Known(question.who()));
        return new StoreQuery(
                question.tenant(),
                Dataset.EVENT,
                question.range(),
                Slots.NONE,
                steps,
                List.of(),
                filter,
                false,
                List.of(),
                1);
    }

    /** Whether the database can tell which steps are meant; otherwise we look at the rows ourselves. */
    boolean isTold() {
        return !RowTally.isNeeded(reader, query);
    }

    /** Who, when, which steps, and the texts. */
    SqlText matched() {
        SqlText columns = SqlText.of(EVENTS.column(question.who()) + ", " + EVENTS.time() + ", ")
                .join(" + ", steps());
        question.attributes().forEach(attribute -> columns.add(", " + EVENTS.column(attribute)));
        return ordered(columns);
    }

    private List<SqlText> steps() {
        ConditionSql conditions = new ConditionSql(EVENTS, reader);
        List<SqlText> steps = new ArrayList<>();
        for (int step = 0; step < question.steps().size(); step++) {
            SqlText matches = conditions.all(question.steps().get(step).conditions());
            int bit = 1 << step;
            steps.add(
                    matches.isEmpty()
                            ? new SqlText().literal(bit)
                            : SqlText.of("CASE WHEN ")
                                    .add(matches)
                                    .add(" THEN ")
                                    .literal(bit)
                                    .add(" ELSE 0 END"));
        }
        return steps;
    }

    /** All that it takes to look at the rows ourselves. */
    ScannedRow.Columns columns() {
        List<Attribute> attributes = new ArrayList<>(Asked.attributes(query));
        question.attributes().stream()
                .filter(attribute -> !attributes.contains(attribute))
                .forEach(attributes::add);
        return new ScannedRow.Columns(EVENTS, attributes, true);
    }

    SqlText rows(ScannedRow.Columns columns) {
        return ordered(SqlText.of(String.join(", ", columns.names())));
    }

    private SqlText ordered(SqlText columns) {
        return new AggregateSql(query, reader)
                .rows(columns)
                .add(" ORDER BY " + EVENTS.column(question.who()) + ", " + EVENTS.time() + ", footfall_event.id");
    }
}
