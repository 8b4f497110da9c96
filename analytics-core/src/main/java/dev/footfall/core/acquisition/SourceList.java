package dev.footfall.core.acquisition;

import dev.footfall.visitor.TrafficSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sites, and words of tags, with what each tells; how it is written stands at the head of the file. */
final class SourceList {

    private final Sites sites = new Sites();
    private final Map<String, Map<String, TrafficSource>> words =
            Map.of("name", new HashMap<>(), "medium", new HashMap<>(), "click", new HashMap<>());

    private SourceList() {}

    /** @throws IllegalArgumentException if a line is nothing of the kind, or says what another one says */
    static SourceList of(List<String> lines) {
        SourceList list = new SourceList();
        lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(list::add);
        return list;
    }

    static SourceList ofResource(String name) {
        InputStream stream = SourceList.class.getResourceAsStream(name);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> parts = Arrays.asList(line.split("\\s+"));
        TrafficSource source =
                parts.size() < 3 ? null : TrafficSource.ofLabel(parts.get(1)).orElse(null);
        boolean isSite = parts.get(0).equals("site");
        Map<String, TrafficSource> known = words.get(parts.get(0));
        if (source == null || (known == null && !isSite)) {
            throw new IllegalArgumentException("'" + line + "' is no line of a list of sources");
        }
        for (String word : parts.subList(2, parts.size())) {
            TrafficSource before = known == null ? sites.add(word, source) : known.putIfAbsent(word, source);
            if (before != null) {
                throw new IllegalArgumentException(word + " must be listed once, is " + before + " and " + source);
            }
        }
    }

    /** What a visitor from that host tells; null if nobody has listed it. */
    @Nullable
    TrafficSource site(String host) {
        return sites.find(host);
    }

    /** What the name of a source tells, which may be that of a host. */
    @Nullable
    TrafficSource name(String name) {
        TrafficSource known = word("name", name);
        return known == null && name.indexOf('.') > 0 ? sites.find(name) : known;
    }

    @Nullable
    TrafficSource medium(String word) {
        return word("medium", word);
    }

    /** What it tells that a link has a parameter of that name. */
    @Nullable
    TrafficSource click(String parameter) {
        return word("click", parameter.toLowerCase(Locale.ROOT));
    }

    private @Nullable TrafficSource word(String kind, String word) {
        Map<String, TrafficSource> known = words.get(kind);
        return known == null ? null : known.get(word);
    }
}
