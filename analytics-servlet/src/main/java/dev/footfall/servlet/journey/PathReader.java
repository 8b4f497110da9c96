package dev.footfall.servlet.journey;

import dev.footfall.journey.PathDirection;
import dev.footfall.journey.PathQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.servlet.model.FilterReader;
import dev.footfall.servlet.model.QuestionFields;
import dev.footfall.servlet.model.Scope;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a question about paths, field by field. */
final class PathReader {

    static final List<Parameter> FIELDS = Stream.concat(
                    AskedTime.FIELDS.stream(),
                    Stream.of(
                            Parameter.objects("start", FilterReader.CONDITION).required(),
                            Parameter.word("direction", "next", "previous"),
                            Parameter.word("of", "type", "detail", "asset"),
                            Parameter.of("steps", ValueKind.INTEGER),
                            Parameter.of("top", ValueKind.INTEGER),
                            Parameter.objects("filter", FilterReader.CONDITION)))
            .toList();

    private static final List<String> KNOWN =
            FIELDS.stream().map(Parameter::name).toList();
    private static final Map<String, PathDirection> DIRECTIONS =
            Map.of("next", PathDirection.NEXT, "previous", PathDirection.PREVIOUS);
    private static final Map<String, Attribute> OF =
            Map.of("type", Attribute.TYPE, "detail", Attribute.DETAIL, "asset", Attribute.ASSET);
    private static final int USUAL_STEPS = 3;
    private static final int USUAL_TOP = 5;

    private final QuestionFields fields;
    private final FilterReader filters;
    private final AskedTime time;
    private @Nullable Filter start;
    private @Nullable PathDirection direction;
    private @Nullable Attribute of;
    private @Nullable Integer steps;
    private @Nullable Integer top;
    private Filter filter = Filter.ALL;

    private PathReader(QuestionFields fields, ZoneId usualZone) {
        this.fields = fields;
        this.filters = new FilterReader(fields);
        this.time = new AskedTime(fields, usualZone);
    }

    static Asked read(QuestionFields fields, ZoneId usualZone) throws IOException {
        PathReader reader = new PathReader(fields, usualZone);
        fields.object("", KNOWN, reader::field);
        return reader.asked();
    }

    private void field(String name, String at) throws IOException {
        switch (name) {
            case "range" -> time.readRange(at);
            case "zone" -> time.readZone(at);
            case "start" -> start = filters.filter(at);
            case "direction" -> direction = word(at, DIRECTIONS, "next or previous");
            case "of" -> of = word(at, OF, "type, detail or asset");
            case "steps" -> steps = fields.whole(at, 1, PathQuery.MAX_STEPS);
            case "top" -> top = fields.whole(at, 1, PathQuery.MAX_TOP);
            default -> filter = filters.filter(at);
        }
    }

    private <T> @Nullable T word(String path, Map<String, T> words, String right) throws IOException {
        String text = fields.text(path);
        T meant = text == null ? null : words.get(text);
        if (text != null && meant == null) {
            fields.wrong(path, right, text);
        }
        return meant;
    }

    private Asked asked() {
        if (start == null) {
            fields.faults().add("start", "start is required: the conditions of the event that a path starts with");
        }
        return new Asked(
                time,
                start == null ? Filter.ALL : start,
                direction == null ? PathDirection.NEXT : direction,
                of == null ? Attribute.TYPE : of,
                steps == null ? USUAL_STEPS : steps,
                top == null ? USUAL_TOP : top,
                filter);
    }

    /** A question as a body asks it. */
    record Asked(
            AskedTime time, Filter start, PathDirection direction, Attribute of, int steps, int top, Filter filter) {

        /**
         * The question, of what the caller may see.
         *
         * @throws dev.footfall.servlet.http.Problem if he may not see what it names
         * @throws dev.footfall.query.InvalidQueryException if it cannot be answered, whatever the data
         */
        PathQuery of(Call call, Instant now) {
            Filter scope = Scope.of(call, Dataset.EVENT, List.of(start, filter));
            return new PathQuery(
                    call.tenant(), time.at(now), start.and(scope), direction, of, steps, top, filter.and(scope));
        }
    }
}
