package dev.footfall.servlet.http;

import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonProcessingException;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import dev.footfall.thirdparty.jackson.core.exc.StreamConstraintsException;
import dev.footfall.thirdparty.jackson.core.io.JsonEOFException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a body: one object, an array of objects, or an object on each line. */
public final class JsonBatchReader<T> {

    private static final String LINES = "application/x-ndjson";

    private final Json json;
    private final ObjectReader<T> objects;
    private final String noun;
    private final int max;
    private final String problemType;

    /**
     * For bodies of one kind.
     *
     * @param noun what an object is, such as {@code event}
     * @param max how many there may be in a body
     * @param problemType what a problem with a body is called
     */
    public JsonBatchReader(Json json, ObjectReader<T> objects, String noun, int max, String problemType) {
        this.json = json;
        this.objects = objects;
        this.noun = noun;
        this.max = max;
        this.problemType = problemType;
    }

    /** Whether a request has an object on each line. Everything else is read as JSON: pages may send plain text. */
    public static boolean isLines(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(LINES);
    }

    /**
     * The objects, at least one.
     *
     * @throws Problem if it is no JSON, has anything but objects, or more of them than allowed
     */
    public List<T> read(byte[] body, boolean lines) {
        int start = Utf8.require(body, problemType);
        List<T> read = new ArrayList<>();
        if (lines) {
            readLines(body, start, read);
        } else {
            readWhole(body, start, read);
        }
        if (read.isEmpty()) {
            throw problem("the body must have at least one " + noun + ", has none");
        }
        return read;
    }

    /**
     * The only object.
     *
     * @throws Problem if it is no JSON, or anything but one object
     */
    public T readOne(byte[] body) {
        int start = Utf8.require(body, problemType);
        try (JsonParser parser = json.parser(body, start, body.length - start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw problem("the body must be one " + noun + " as a JSON object, was "
                        + JsonWords.of(parser.currentToken()));
            }
            T object = objects.read(parser, 0);
            requireEnd(parser);
            return object;
        } catch (JsonProcessingException e) {
            throw unreadable(e, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readWhole(byte[] body, int start, List<T> read) {
        try (JsonParser parser = json.parser(body, start, body.length - start)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(parser, read);
                }
            } else if (first != null) {
                add(parser, read);
            }
            requireEnd(parser);
        } catch (JsonProcessingException e) {
            throw unreadable(e, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readLines(byte[] body, int start, List<T> read) {
        int line = 1;
        for (int from = start; from < body.length; line++) {
            int to = from;
            boolean isBlank = true;
            while (to < body.length && body[to] != '\n') {
                isBlank &= isBlank(body[to++]);
            }
            // A parser for each line of nothing would be the dearest way to find nothing.
            if (!isBlank) {
                readLine(body, from, to - from, line, read);
            }
            from = to + 1;
        }
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }

    private void readLine(byte[] body, int from, int length, int line, List<T> read) {
        try (JsonParser parser = json.parser(body, from, length)) {
            if (parser.nextToken() != null) {
                add(parser, read);
                requireEnd(parser);
            }
        } catch (JsonProcessingException e) {
            throw unreadable(e, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonParser parser, List<T> read) throws IOException {
        if (read.size() == max) {
            throw problem("the body must have at most " + max + " " + noun + "s, has more");
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw problem(
                    noun + " " + read.size() + " must be a JSON object, was " + JsonWords.of(parser.currentToken()));
        }
        read.add(objects.read(parser, read.size()));
    }

    private void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw problem("nothing may follow the JSON, but something does at line "
                    + parser.currentTokenLocation().getLineNr() + ", column "
                    + parser.currentTokenLocation().getColumnNr());
        }
    }

    private Problem unreadable(JsonProcessingException e, int line) {
        String reason = "is no JSON";
        if (e instanceof StreamConstraintsException) {
            reason = "nests too deep or has a number with too many digits";
        } else if (e instanceof JsonEOFException) {
            reason = "ends too early";
        }
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return problem("the body " + reason + " at line " + line + ", column " + column);
    }

    private Problem problem(String message) {
        return Problem.of(422, problemType, message);
    }

    /** Reads an object. */
    @FunctionalInterface
    public interface ObjectReader<T> {
        /**
         * Reads the object whose opening brace the parser stands on; it is left on the closing one.
         *
         * @param index which one of the body, from 0
         */
        T read(JsonParser parser, int index) throws IOException;
    }
}
