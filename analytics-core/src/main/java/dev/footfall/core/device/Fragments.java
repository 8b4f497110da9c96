package dev.footfall.core.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A list of fragments, looked for all at once: at each place of a text only those are tried that begin with the three
 * characters there.
 */
final class Fragments {

    private static final int BUCKETS = 1 << 12;

    private final List<List<Fragment>> buckets = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();

    private Fragments(List<String> lines) {
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(List.of());
        }
        lines.forEach(this::add);
    }

    /** Blank lines and what follows a {@code #} do not count; {@code !text} is an exception from the other lines. */
    static Fragments of(List<String> lines) {
        return new Fragments(lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList());
    }

    static Fragments ofResource(String name) {
        return of(lines(name));
    }

    static List<String> lines(String resource) {
        InputStream stream = Fragments.class.getResourceAsStream(resource);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        if (line.startsWith("!")) {
            exceptions.add(line.substring(1));
            return;
        }
        Fragment fragment = Fragment.parse(line);
        int bucket = bucket(fragment.text(), 0);
        List<Fragment> more = new ArrayList<>(buckets.get(bucket));
        more.add(fragment);
        buckets.set(bucket, List.copyOf(more));
    }

    /** @param text in lower case */
    boolean in(String text) {
        int last = text.length() - Fragment.MIN_LENGTH;
        for (int start = 0; start <= last; start++) {
            if (at(text, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text begins with one of them. */
    boolean start(String text) {
        return text.length() >= Fragment.MIN_LENGTH && at(text, 0);
    }

    private boolean at(String text, int start) {
        List<Fragment> candidates = buckets.get(bucket(text, start));
        for (int i = 0; i < candidates.size(); i++) {
            Fragment fragment = candidates.get(i);
            if (fragment.isAt(text, start)
                    && !isException(text, start + fragment.text().length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isException(String text, int end) {
        for (String exception : exceptions) {
            if (text.startsWith(exception, end - exception.length())) {
                return true;
            }
        }
        return false;
    }

    private static int bucket(String text, int start) {
        int hash = (text.charAt(start) * 31 + text.charAt(start + 1)) * 31 + text.charAt(start + 2);
        return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
    }
}
