package dev.footfall.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which library brings which others, from Maven's verbose tree, so that hosts can be made of a few starters only. */
final class BroughtBy {

    /** Depth in steps of three characters; those that are also brought by others stand in parentheses. */
    private static final Pattern LINE =
            Pattern.compile("((?:[|+\\\\ ][ -]{2})*)\\(?([^:()]+):([^:]+):jar:([^: ]+):[a-z]+.*");

    private final Map<String, Set<String>> brought = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private BroughtBy() {}

    static BroughtBy of(Path tree) {
        BroughtBy all = new BroughtBy();
        try {
            List<String> path = new ArrayList<>();
            for (String line : Files.readAllLines(tree)) {
                all.read(line, path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void read(String line, List<String> path) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        int depth = matcher.group(1).length() / 3;
        String artifact = matcher.group(3);
        path.subList(Math.max(0, depth - 1), path.size()).clear();
        if (!path.isEmpty()) {
            brought.computeIfAbsent(path.get(path.size() - 1), parent -> new LinkedHashSet<>())
                    .add(artifact);
        }
        path.add(artifact);
        if (!line.contains("(" + matcher.group(2) + ":")) {
            files.put(artifact, artifact + "-" + matcher.group(4) + ".jar");
        }
    }

    /** The files of these and of everything that they bring. */
    List<Path> files(Collection<String> artifacts, Path folder) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(artifacts);
        while (!open.isEmpty()) {
            String artifact = open.pop();
            if (all.add(artifact)) {
                open.addAll(brought.getOrDefault(artifact, Set.of()));
            }
        }
        return all.stream()
                .map(artifact -> folder.resolve(Objects.requireNonNull(files.get(artifact), artifact)))
                .filter(Files::isRegularFile)
                .toList();
    }
}
