package dev.footfall.servlet.query;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Note;
import dev.footfall.export.Table;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dimension;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.model.QuestionFaults;
import dev.footfall.servlet.model.Words;
import dev.footfall.servlet.query.QueryAnswer.Compared;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as a table: its dimensions, its measures, and the same measures of the earlier time. */
record AnswerTable(QueryAnswer answer, KnownNames names) {

    private static final String BEFORE = " before";

    /** @throws Problem if the rows of an earlier time would have no place beside the others */
    static void check(AskedQuery asked) {
        boolean isByTime = asked.dimensions().stream().anyMatch(AnswerTable::isCalendar);
        if (asked.compare() != null && isByTime && !asked.fill()) {
            throw QuestionFaults.problem(
                    "compare", "compare by hour, day, week, month or year needs fill, to be told in a file");
        }
    }

    static Table of(QueryAnswer answer, KnownNames names) {
        AnswerTable table = new AnswerTable(answer, names);
        return new Table("Query", table.columns(), table.rows(), table.notes());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Dimension dimension : answer.query().dimensions()) {
            columns.add(Column.of(Words.word(dimension), type(dimension)));
            if (dimension instanceof Attribute attribute && names.names().containsKey(attribute)) {
                columns.add(Column.of(Words.word(attribute) + " name", ColumnType.TEXT));
            }
        }
        answer.query().measures().forEach(measure -> columns.add(column(measure, "")));
        if (answer.compared() != null) {
            answer.query().measures().forEach(measure -> columns.add(column(measure, BEFORE)));
        }
        return columns;
    }

    private static ColumnType type(Dimension dimension) {
        if (!(dimension instanceof TimeBucket bucket)) {
            return ColumnType.TEXT;
        }
        if (bucket.isCyclic()) {
            return ColumnType.INTEGER;
        }
        return bucket == TimeBucket.HOUR ? ColumnType.DATE_TIME : ColumnType.DATE;
    }

    /** What is distinct in each row is not distinct in all of them: only what adds up has a total. */
    private static Column column(Measure measure, String suffix) {
        String name = measure.name() + suffix;
        return switch (measure.aggregation()) {
            case COUNT -> Column.count(name);
            case COUNT_DISTINCT -> Column.of(name, ColumnType.INTEGER);
            default -> new Column(name, ColumnType.DECIMAL, measure.aggregation() == Aggregation.SUM);
        };
    }

    private List<List<@Nullable Object>> rows() {
        EarlierRows earlier = EarlierRows.of(answer);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < answer.rows().size(); i++) {
            AggregateRow row = answer.rows().get(i);
            rows.add(row(row.keys(), row, earlier.take(i, row)));
        }
        earlier.left().forEach(row -> rows.add(row(row.keys(), null, row)));
        return rows;
    }

    private List<@Nullable Object> row(
            List<@Nullable Object> keys, @Nullable AggregateRow row, @Nullable AggregateRow before) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            key(answer.query().dimensions().get(i), keys.get(i), cells);
        }
        values(row, cells);
        if (answer.compared() != null) {
            values(before, cells);
        }
        return cells;
    }

    private void key(Dimension dimension, @Nullable Object key, List<@Nullable Object> cells) {
        if (key instanceof ZonedDateTime start) {
            cells.add(dimension == TimeBucket.HOUR ? start.toLocalDateTime() : start.toLocalDate());
        } else {
            cells.add(key);
        }
        Map<String, String> known =
                dimension instanceof Attribute attribute ? names.names().get(attribute) : null;
        if (known != null) {
            cells.add(key == null ? null : known.get(key.toString()));
        }
    }

    private void values(@Nullable AggregateRow row, List<@Nullable Object> cells) {
        for (Measure measure : answer.query().measures()) {
            Double value = row == null ? null : row.value(measure.name());
            boolean isCount =
                    measure.aggregation() == Aggregation.COUNT || measure.aggregation() == Aggregation.COUNT_DISTINCT;
            cells.add(value == null || !isCount ? value : (Object) Math.round(value));
        }
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("Dataset", Words.word(answer.query().dataset())));
        notes.add(new Note("From", local(answer.query().range().from())));
        notes.add(new Note("Before", local(answer.query().range().to())));
        notes.add(new Note("Time zone", answer.query().zone().getId()));
        notes.add(new Note("Data up to", local(answer.dataUpTo())));
        notes.add(new Note("Robots", answer.asked().countsBots() ? "counted" : "left out"));
        notes.add(new Note(
                "Conditions", (long) answer.asked().filter().conditions().size()));
        notes.add(new Note("Rows", answer.isMore() ? "the first of more" : "all"));
        Compared compared = answer.compared();
        if (compared != null) {
            notes.add(new Note("Compared from", local(compared.range().from())));
            notes.add(new Note("Compared before", local(compared.range().to())));
        }
        notes.add(new Note("Made at", local(answer.now())));
        return notes;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, answer.query().zone());
    }

    private static boolean isCalendar(Dimension dimension) {
        return dimension instanceof TimeBucket bucket && !bucket.isCyclic();
    }
}
