package dev.footfall.sample;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of curl, as a shell would give it to curl, up to the first pipe. */
public final class Curl {

    private final List<String> headers = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private @Nullable String method;
    private boolean dataInUrl;
    private String url = "";

    private Curl(List<String> words) {
        for (int i = 1; i < words.size() && !words.get(i).equals("|"); i++) {
            String word = words.get(i);
            switch (word) {
                case "-s" -> {}
                case "-sG" -> dataInUrl = true;
                case "-X" -> method = words.get(++i);
                case "-H" -> headers.add(words.get(++i));
                case "-d" -> data.add(words.get(++i));
                default -> address(word);
            }
        }
    }

    /**
     * Reads a line.
     *
     * @param variables what the shell knows
     */
    public static Curl of(String line, Map<String, String> variables) {
        return new Curl(new ShellWords(line, variables).all());
    }

    private void address(String word) {
        if (word.startsWith("-") || !url.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + word);
        }
        url = word;
    }

    /** As {@code GET /path}. */
    public String call() {
        return method() + " " + uri("").getPath();
    }

    HttpRequest.Builder request(String root) {
        String body = dataInUrl ? "" : String.join("&", data);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(root))
                .method(
                        method(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty() && headers.stream().noneMatch(header -> named(header, "content-type"))) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach(header -> request.header(
                header.substring(0, header.indexOf(':')),
                header.substring(header.indexOf(':') + 1).strip()));
        return request;
    }

    private static boolean named(String header, String name) {
        return header.toLowerCase(Locale.ROOT).startsWith(name + ":");
    }

    private String method() {
        return method != null ? method : data.isEmpty() || dataInUrl ? "GET" : "POST";
    }

    /** The address, at another root where one is given. */
    private URI uri(String root) {
        String query = dataInUrl && !data.isEmpty() ? "?" + String.join("&", data) : "";
        return URI.create(root.isEmpty() ? url + query : url.replaceFirst("^http://[^/]+", root) + query);
    }
}
