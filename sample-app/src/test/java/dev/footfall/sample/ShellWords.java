package dev.footfall.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a line, as a shell reads them: quotes, variables, and lines that go on. */
final class ShellWords {

    private static final Pattern PIECE = Pattern.compile(
            "(?<space>(?:\\s|\\\\\\n)+)|'(?<single>[^']*)'|\"(?<double>[^\"]*)\"|(?<bare>[^\\s'\"\\\\]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private final String line;
    private final Map<String, String> variables;

    ShellWords(String line, Map<String, String> variables) {
        this.line = line.strip();
        this.variables = variables;
    }

    List<String> all() {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int reached = 0;
        for (Matcher piece = PIECE.matcher(line); piece.find(); reached = piece.end()) {
            if (piece.start() != reached) {
                throw new IllegalArgumentException("not understood: " + line.substring(reached));
            }
            if (piece.group("space") != null) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(text(piece));
            }
        }
        if (reached != line.length()) {
            throw new IllegalArgumentException("not understood: " + line.substring(reached));
        }
        words.add(word.toString());
        return words;
    }

    private String text(Matcher piece) {
        String single = piece.group("single");
        if (single != null) {
            return single;
        }
        String text = piece.group("double") != null ? piece.group("double") : piece.group("bare");
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        if (!variables.containsKey(name)) {
            throw new IllegalArgumentException("no such variable: " + name);
        }
        return variables.get(name);
    }
}
