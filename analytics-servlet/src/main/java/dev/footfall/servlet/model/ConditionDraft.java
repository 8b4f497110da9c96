package dev.footfall.servlet.model;

import dev.footfall.event.EventType;
import dev.footfall.event.JsonObject;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition while it is being read. */
final class ConditionDraft {

    static final List<Parameter> FIELDS = List.of(
            Parameter.word("attribute", Words.ATTRIBUTES.all().toArray(String[]::new)),
            Parameter.of("oneOf", ValueKind.TEXTS),
            Parameter.of("known", ValueKind.BOOLEAN),
            Parameter.of("atLeast", ValueKind.NUMBER),
            Parameter.of("below", ValueKind.NUMBER),
            Parameter.of("metadata", ValueKind.OBJECT),
            Parameter.text("refererOrigin"));

    private static final List<String> KNOWN =
            FIELDS.stream().map(Parameter::name).toList();
    private static final String FORMS =
            "an attribute with oneOf, with known, or with atLeast and below; or metadata alone; or refererOrigin alone";

    private final QuestionFields fields;
    private final Set<String> said = new HashSet<>();
    private @Nullable Attribute attribute;
    private List<String> oneOf = List.of();
    private @Nullable Double atLeast;
    private @Nullable Double below;
    private JsonObject metadata = JsonObject.EMPTY;
    private String refererOrigin = "";

    ConditionDraft(QuestionFields fields) {
        this.fields = fields;
    }

    void read(String path) throws IOException {
        fields.object(path, KNOWN, (name, at) -> {
            said.add(name);
            field(name, at);
        });
    }

    private void field(String name, String at) throws IOException {
        switch (name) {
            case "attribute" -> attribute = fields.word(at, Words.ATTRIBUTES);
            case "oneOf" -> oneOf = fields.texts(at, FilterReader.MAX_VALUES);
            case "known" -> known(at);
            case "atLeast" -> atLeast = fields.number(at);
            case "below" -> below = fields.number(at);
            case "metadata" -> metadata(at);
            default -> {
                String text = fields.text(at);
                refererOrigin = text == null ? "" : text;
            }
        }
    }

    private void known(String at) throws IOException {
        String was = fields.atHand();
        if (!fields.flag(at)) {
            fields.faults().add(at, at + " must be true, was " + was);
        }
    }

    private void metadata(String at) throws IOException {
        Map<?, ?> values = fields.values().object(at);
        if (values == null) {
            return;
        }
        try {
            metadata = JsonObject.of(values);
        } catch (IllegalArgumentException e) {
            fields.faults().add(at, at + " cannot be compared with: " + e.getMessage());
        }
    }

    int values() {
        return Math.max(1, oneOf.size());
    }

    /** Null where it is at fault. */
    @Nullable
    Condition condition(String path) {
        if (said.equals(Set.of("metadata"))) {
            return new Condition.Metadata(metadata);
        }
        if (said.equals(Set.of("refererOrigin"))) {
            return new Condition.RefererOrigin(refererOrigin);
        }
        Set<String> test = new HashSet<>(said);
        if (!test.remove("attribute")) {
            test.clear();
        }
        boolean isBetween = !test.isEmpty() && Set.of("atLeast", "below").containsAll(test);
        if (!isBetween && !test.equals(Set.of("oneOf")) && !test.equals(Set.of("known"))) {
            fields.faults().add(path, path + " must be " + FORMS);
            return null;
        }
        return attribute == null ? null : of(attribute, isBetween, test.contains("oneOf"));
    }

    private Condition of(Attribute known, boolean isBetween, boolean isOneOf) {
        if (isBetween) {
            return new Condition.Between(known, atLeast, below);
        }
        return isOneOf
                ? new Condition.OneOf(known, known == Attribute.TYPE ? canonical() : Set.copyOf(oneOf))
                : new Condition.Known(known);
    }

    /** A type of event is found by any of its spellings. */
    private Set<String> canonical() {
        Set<String> names = new HashSet<>();
        oneOf.forEach(spelling ->
                names.add(fields.types().find(spelling).map(EventType::name).orElse(spelling)));
        return names;
    }
}
