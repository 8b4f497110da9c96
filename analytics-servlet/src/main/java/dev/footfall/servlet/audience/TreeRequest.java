package dev.footfall.servlet.audience;

import dev.footfall.core.query.Level;
import dev.footfall.event.Text;
import dev.footfall.query.Attribute;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the tree.
 *
 * @param device the one device that is meant; null: all
 * @param toObject whether nodes stand under their names, or else in lists
 * @param page from 0
 */
record TreeRequest(
        List<LevelKind> levels,
        Period period,
        @Nullable String device,
        DateFormat dates,
        boolean toObject,
        int page,
        int objectsInPage) {

    /** What it is read from, besides the path. */
    static final List<Parameter> PARAMETERS = Stream.concat(
                    Inquiries.PERIOD.stream(),
                    Stream.of(
                            Parameter.of("d", ValueKind.ID),
                            Parameter.word(
                                    "dt_format",
                                    Stream.of(DateFormat.values())
                                            .map(DateFormat::text)
                                            .toArray(String[]::new)),
                            Parameter.word("to_object", "0", "1"),
                            Parameter.of("page", ValueKind.INTEGER),
                            Parameter.of("obj_in_page", ValueKind.INTEGER)))
            .toList();

    private static final int MAX_MONTHS = 6;
    private static final int OBJECTS_IN_PAGE = 10;

    /**
     * Reads a call.
     *
     * @throws dev.footfall.servlet.http.Problem if anything in it is wrong
     */
    static TreeRequest read(Inquiries inquiries, Parameters parameters, List<String> path) {
        TreeRequest request = new TreeRequest(
                levels(parameters, path),
                period(inquiries, parameters),
                parameters.optional("d"),
                dates(parameters),
                parameters.number("to_object", 0, 0, 1) == 1,
                parameters.number("page", 0, 0, Integer.MAX_VALUE),
                parameters.number("obj_in_page", OBJECTS_IN_PAGE, 1, Integer.MAX_VALUE));
        parameters.check();
        return request;
    }

    private static List<LevelKind> levels(Parameters parameters, List<String> path) {
        List<LevelKind> levels = new ArrayList<>();
        Set<LevelKind> seen = EnumSet.noneOf(LevelKind.class);
        for (int i = 0; i < path.size() && i <= LevelKind.values().length; i++) {
            String name = "p" + (i + 1);
            String label = path.get(i);
            LevelKind.of(label).ifPresentOrElse(levels::add, () -> parameters.wrong(name, LevelKind.FORM, label));
            LevelKind.of(label)
                    .filter(kind -> !seen.add(kind))
                    .ifPresent(kind -> parameters.fault(
                            name,
                            name + " must be a level that does not come before it, was '" + kind.label() + "' again"));
        }
        return levels;
    }

    private static Period period(Inquiries inquiries, Parameters parameters) {
        Period period = inquiries.period(parameters);
        LocalDateTime latest = period.begin().toLocalDateTime().plusMonths(MAX_MONTHS);
        if (!parameters.isSet(Inquiries.LAST_WEEK)
                && period.end().toLocalDateTime().isAfter(latest)) {
            parameters.fault(
                    Inquiries.END,
                    Inquiries.END + " must be at most " + MAX_MONTHS + " months after " + Inquiries.BEGIN + ", was "
                            + Period.local(period.end()));
        }
        return period;
    }

    private static DateFormat dates(Parameters parameters) {
        String text = parameters.optional("dt_format");
        if (text == null) {
            return DateFormat.DAYS;
        }
        return DateFormat.of(text).orElseGet(() -> {
            parameters.wrong("dt_format", DateFormat.FORM, text);
            return DateFormat.DAYS;
        });
    }

    /** Some of the levels for the query model. */
    List<Level> treeLevels(List<LevelKind> some) {
        return some.stream().map(this::treeLevel).toList();
    }

    private Level treeLevel(LevelKind kind) {
        Attribute attribute = kind.attribute();
        return attribute == null
                ? new Level(dates.bucket(), key -> key == null ? null : dates.write(key), Text.BY_CODE_POINT)
                : Level.of(attribute, JsonIds.ORDER);
    }
}
