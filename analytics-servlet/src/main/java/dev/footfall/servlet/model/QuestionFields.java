package dev.footfall.servlet.model;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.EventTypes;
import dev.footfall.servlet.http.FieldReader;
import dev.footfall.servlet.http.JsonWords;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a question, each by its path. What is not as it must be is null or empty, and a fault. */
public final class QuestionFields {

    private final JsonParser parser;
    private final QuestionFaults faults = new QuestionFaults();
    private final FieldReader values;
    private final EventTypes types;

    QuestionFields(JsonParser parser, AnalyticsSettings settings) {
        this.parser = parser;
        this.values = new FieldReader(parser, "query", faults, settings.ingest());
        this.types = settings.types();
    }

    public QuestionFaults faults() {
        return faults;
    }

    /** The types of event that a filter may name in any of their spellings. */
    EventTypes types() {
        return types;
    }

    FieldReader values() {
        return values;
    }

    /**
     * Reads each field of the object at hand; null is as good as absent.
     *
     * @param path of the object; empty: the question itself
     * @param known the names that its fields may have
     */
    public void object(String path, List<String> known, Step step) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            values.wrongType(path, "an object");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            String at = path.isEmpty() ? name : path + "." + name;
            if (!known.contains(name)) {
                faults.add(at, Shown.value(name) + " is no field here; known are " + String.join(", ", known));
                parser.skipChildren();
            } else if (!seen.add(name)) {
                faults.add(at, at + " must be given once, was given several times");
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                step.read(name, at);
            }
        }
    }

    /**
     * Reads each element of the array at hand.
     *
     * @param most how many there may be
     * @param noun what they are, such as {@code measures}
     */
    public void array(String path, int most, String noun, Element element) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            values.wrongType(path, "an array of " + noun);
            return;
        }
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (size < most) {
                element.read(path + "[" + size + "]");
            } else {
                faults.add(path, path + " must have at most " + most + " " + noun + ", has more");
                parser.skipChildren();
            }
            size++;
        }
    }

    public @Nullable String text(String path) throws IOException {
        return values.text(path);
    }

    /** An array of texts. */
    public List<String> texts(String path, int most) throws IOException {
        List<String> texts = new ArrayList<>();
        array(path, most, "texts", at -> {
            String text = values.text(at);
            if (text != null) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** A term of the query model. */
    public <T> @Nullable T word(String path, Words<T> words) throws IOException {
        return values.parsed(
                path,
                "one of " + String.join(", ", words.all()),
                text -> words.find(text).orElse(null));
    }

    public <T> List<T> words(String path, Words<T> words, int most, String noun) throws IOException {
        List<T> terms = new ArrayList<>();
        array(path, most, noun, at -> {
            T term = word(at, words);
            if (term != null) {
                terms.add(term);
            }
        });
        return terms;
    }

    public boolean flag(String path) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            values.wrongType(path, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    public @Nullable Double number(String path) throws IOException {
        return values.number(path);
    }

    /** A whole number in {@code [least, most]}. */
    public @Nullable Integer whole(String path, int least, int most) throws IOException {
        String right = "a whole number from " + least + " to " + most;
        Long whole = values.whole(path, right);
        if (whole != null && (whole < least || whole > most)) {
            values.wrong(path, right, whole.toString());
            return null;
        }
        return whole == null ? null : whole.intValue();
    }

    /** Says what a value must be, where it is of the right kind and wrong all the same. */
    public void wrong(String path, String right, String was) {
        values.wrong(path, right, was);
    }

    /** What stands at hand, as messages call it. */
    String atHand() {
        return JsonWords.of(parser.currentToken());
    }

    /** Reads the value of a field. */
    @FunctionalInterface
    public interface Step {
        /** Leaves the parser on the last token of the value. */
        void read(String name, String path) throws IOException;
    }

    /** Reads an element of an array. */
    @FunctionalInterface
    public interface Element {
        /** Leaves the parser on the last token of the element. */
        void read(String path) throws IOException;
    }
}
