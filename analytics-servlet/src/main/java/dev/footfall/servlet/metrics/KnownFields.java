package dev.footfall.servlet.metrics;

import dev.footfall.core.settings.NearestName;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields that a call knows. Others are ignored, unless somebody may rely on them: a misspelt filter that is left
 * out would quietly answer about everything.
 *
 * @param texts whose value is a text
 * @param lists whose value is an array of texts
 */
record KnownFields(Set<String> texts, Set<String> lists) {

    /** Those of every call. */
    static final KnownFields SHARED = new KnownFields(
            Set.of("startDate", "endDate", "domain"), Set.of("clientUuids", "productsUuid", "productUuids"));

    private static final int MAX_NAME = 64;

    /** What filters by other names would be about, and what these are called here. */
    private static final Map<String, String> FILTERS = Map.of(
            "client", "clientUuids", "workspace", "clientUuids", "product", "productsUuid", "asset", "productsUuid");

    /** How the name of a filter begins and ends, in lower case and without underscores. */
    private static final Pattern FILTER = Pattern.compile("(client|workspace|product|asset).*(?:s|id)");

    KnownFields and(Set<String> moreTexts, Set<String> moreLists) {
        return new KnownFields(union(texts, moreTexts), union(lists, moreLists));
    }

    boolean isText(String name) {
        return texts.contains(name);
    }

    boolean isList(String name) {
        return lists.contains(name);
    }

    /** The same for whoever wants to know what a call takes. */
    List<Parameter> declared() {
        return Stream.concat(
                        texts.stream().map(KnownFields::declaredText),
                        lists.stream().map(name -> Parameter.of(name, ValueKind.TEXTS)))
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
    }

    private static Parameter declaredText(String name) {
        return switch (name) {
            case "startDate", "endDate" -> Parameter.of(name, ValueKind.MOMENT).required();
            case "viewType" -> Parameter.word(name, "3DView", "ARView").required();
            case "dateInterval" -> Parameter.word(name, "DAY", "WEEK", "MONTH");
            default -> Parameter.text(name);
        };
    }

    /** Which field an unknown one was probably meant to be. */
    Optional<String> meant(String name) {
        if (name.length() > MAX_NAME) {
            return Optional.empty();
        }
        Set<String> known = union(texts, lists);
        Optional<String> sameLetters =
                known.stream().filter(name::equalsIgnoreCase).findFirst();
        return sameLetters.or(() -> NearestName.of(name, known)).or(() -> filter(name));
    }

    private static Optional<String> filter(String name) {
        Matcher filter = FILTER.matcher(name.toLowerCase(Locale.ROOT).replace("_", ""));
        return filter.matches() ? Optional.ofNullable(FILTERS.get(filter.group(1))) : Optional.empty();
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> union = new HashSet<>(some);
        union.addAll(more);
        return union;
    }
}
