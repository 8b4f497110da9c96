package dev.footfall.servlet.journey;

import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.FunnelStep;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.servlet.model.FilterReader;
import dev.footfall.servlet.model.QuestionFields;
import dev.footfall.servlet.model.Scope;
import dev.footfall.servlet.model.Words;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a question about a funnel, field by field. */
final class FunnelReader {

    private static final List<Parameter> STEP = List.of(
            Parameter.text("name").required(),
            Parameter.objects("filter", FilterReader.CONDITION).required());

    static final List<Parameter> FIELDS = Stream.concat(
                    AskedTime.FIELDS.stream(),
                    Stream.of(
                            Parameter.objects("steps", STEP).required(),
                            Parameter.of("window", ValueKind.DURATION),
                            Parameter.objects("filter", FilterReader.CONDITION),
                            Parameter.word("breakdown", texts())))
            .toList();

    private static final List<String> KNOWN =
            FIELDS.stream().map(Parameter::name).toList();
    private static final List<String> OF_STEP =
            STEP.stream().map(Parameter::name).toList();
    private static final Duration USUAL_WINDOW = Duration.ofDays(7);

    private final QuestionFields fields;
    private final FilterReader filters;
    private final AskedTime time;
    private final List<FunnelStep> steps = new ArrayList<>();
    private Duration window = USUAL_WINDOW;
    private Filter filter = Filter.ALL;
    private @Nullable Attribute breakdown;

    private FunnelReader(QuestionFields fields, ZoneId usualZone) {
        this.fields = fields;
        this.filters = new FilterReader(fields);
        this.time = new AskedTime(fields, usualZone);
    }

    private static String[] texts() {
        return Stream.of(Attribute.values())
                .filter(attribute -> attribute.isIn(Dataset.EVENT) && !attribute.isNumber())
                .map(Words::word)
                .toArray(String[]::new);
    }

    static Asked read(QuestionFields fields, ZoneId usualZone) throws IOException {
        FunnelReader reader = new FunnelReader(fields, usualZone);
        fields.object("", KNOWN, reader::field);
        return reader.asked();
    }

    private void field(String name, String at) throws IOException {
        switch (name) {
            case "range" -> time.readRange(at);
            case "zone" -> time.readZone(at);
            case "steps" -> fields.array(at, FunnelQuery.MAX_STEPS, "steps", this::step);
            case "window" -> {
                Duration said = time.length(at, FunnelQuery.MAX_WINDOW);
                window = said == null ? USUAL_WINDOW : said;
            }
            case "filter" -> filter = filters.filter(at);
            default -> breakdown = fields.word(at, Words.ATTRIBUTES);
        }
    }

    private void step(String path) throws IOException {
        Step step = new Step();
        fields.object(path, OF_STEP, (name, at) -> {
            if (name.equals("name")) {
                step.name = fields.text(at);
            } else {
                step.filter = filters.filter(at);
            }
        });
        if (step.name != null && step.filter != null) {
            steps.add(new FunnelStep(step.name, step.filter));
        } else {
            fields.faults().add(path, path + " must have a name and a filter");
        }
    }

    /** As far as it is read. */
    private static final class Step {
        private @Nullable String name;
        private @Nullable Filter filter;
    }

    private Asked asked() {
        if (steps.size() < FunnelQuery.MIN_STEPS && !fields.faults().has("steps")) {
            fields.faults()
                    .add(
                            "steps",
                            "steps must be " + FunnelQuery.MIN_STEPS + " to " + FunnelQuery.MAX_STEPS
                                    + " objects with a name and a filter");
        }
        return new Asked(time, List.copyOf(steps), window, filter, breakdown);
    }

    /** A question as a body asks it. */
    record Asked(
            AskedTime time,
            List<FunnelStep> steps,
            Duration window,
            Filter filter,
            @Nullable Attribute breakdown) {

        /**
         * The question, of what the caller may see.
         *
         * @throws dev.footfall.servlet.http.Problem if he may not see what it names
         * @throws dev.footfall.query.InvalidQueryException if it cannot be answered, whatever the data
         */
        FunnelQuery of(Call call, Instant now) {
            List<Filter> all = new ArrayList<>(List.of(filter));
            steps.forEach(step -> all.add(step.filter()));
            Filter scope = Scope.of(call, Dataset.EVENT, all);
            return new FunnelQuery(call.tenant(), time.at(now), steps, window, filter.and(scope), breakdown);
        }
    }
}
