package dev.footfall.sample.readme;

import dev.footfall.sample.Curl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of curl in a document's shell blocks, with the variables that are set there. */
final class ShellBlocks {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:sh|shell)\\n(.*?)```");
    private static final Pattern COMMAND = Pattern.compile("(?m)^curl (?:'[^']*'|\\\\\\n|\\|\\n|[^\\n'])*");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^([A-Z]+)=(?:'([^']*)'|\"([^\"]*)\"|(\\S*))$");

    private final String text;
    private final Map<String, String> variables;

    /** @param given what counts instead of what the document sets */
    ShellBlocks(Path document, Map<String, String> given) {
        text = read(document);
        variables = new HashMap<>(given);
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Curl> curls() {
        List<Curl> curls = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            assign(block.group(1));
            COMMAND.matcher(block.group(1)).results().forEach(line -> curls.add(Curl.of(line.group(), variables)));
        }
        return curls;
    }

    private void assign(String block) {
        for (Matcher found = VARIABLE.matcher(block); found.find(); ) {
            String value =
                    found.group(2) != null ? found.group(2) : found.group(3) != null ? found.group(3) : found.group(4);
            String whole = found.group(3) == null ? value : substituted(value);
            variables.putIfAbsent(found.group(1), whole);
        }
    }

    private String substituted(String value) {
        return Pattern.compile("\\$(\\w+)")
                .matcher(value)
                .replaceAll(name -> Matcher.quoteReplacement(variables.getOrDefault(name.group(1), "")));
    }
}
