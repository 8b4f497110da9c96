package dev.footfall.servlet.metrics;

import dev.footfall.core.settings.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** What the names of filters by other names would have in them, and what these are called here. */
    private static final List<String> FILTERS = List.of(
            "client", "clientUuids", "workspace", "clientUuids", "product", "productsUuid", "asset", "productsUuid");

    KnownFields and(Set<String> moreTexts, Set<String> moreLists) {
        return new KnownFields(union(texts, moreTexts), union(lists, moreLists));
    }

    boolean isText(String name) {
        return texts.contains(name);
    }

    boolean isList(String name) {
        return lists.contains(name);
    }

    /** Which field an unknown one was probably meant to be. */
    Optional<String> meant(String name) {
        if (name.length() > MAX_NAME) {
            return Optional.empty();
        }
        Set<String> known = union(texts, lists);
        Optional<String> sameLetters =
                known.stream().filter(name::equalsIgnoreCase).findFirst();
        return sameLetters.or(() -> NearestName.of(name, known)).or(() -> filter(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> filter(String lowerCase) {
        for (int i = 0; i < FILTERS.size(); i += 2) {
            if (lowerCase.contains(FILTERS.get(i))) {
                return Optional.of(FILTERS.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> union = new HashSet<>(some);
        union.addAll(more);
        return union;
    }
}
