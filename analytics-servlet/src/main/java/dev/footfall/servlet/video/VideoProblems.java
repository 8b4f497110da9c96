package dev.footfall.servlet.video;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.ProblemBody;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.Collectors;

/** How this API says what went wrong: a code for programs, a message for people. */
final class VideoProblems implements ProblemBody {

    static final String INVALID_REQUEST = "ANALYTICS_INVALID_REQUEST";
    static final String EXPORT_FAILED = "ANALYTICS_EXPORT_FAILED";

    private static final String PREFIX = "ANALYTICS_";
    private static final int UNPROCESSABLE = 422;

    /** A period that is none. */
    static Problem wrongPeriod(String message) {
        return Problem.of(400, "ANALYTICS_INVALID_PERIOD", message);
    }

    /** A metric that nobody knows. */
    static Problem wrongMetrics(String message) {
        return Problem.of(400, "ANALYTICS_INVALID_METRICS", message);
    }

    /** Anything else that is wrong with a request. */
    static Problem wrong(String message) {
        return Problem.of(400, INVALID_REQUEST, message);
    }

    /** Something that nobody knows anything of. */
    static Problem unknown(String message) {
        return Problem.of(404, "ANALYTICS_DATA_UNAVAILABLE", message);
    }

    @Override
    public int status(Problem problem) {
        return problem.status() == UNPROCESSABLE ? 400 : problem.status();
    }

    @Override
    public void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", false);
        json.writeObjectFieldStart("error");
        json.writeStringField("code", code(problem));
        json.writeStringField("message", Shown.harmless(message(problem)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String code(Problem problem) {
        if (problem.type().startsWith(PREFIX)) {
            return problem.type();
        }
        return PREFIX
                + switch (problem.status()) {
                    case 401 -> "UNAUTHORIZED";
                    case 403 -> "FORBIDDEN";
                    case 404 -> "DATA_UNAVAILABLE";
                    case 405 -> "METHOD_NOT_ALLOWED";
                    case 429 -> "RATE_LIMIT";
                    case 501 -> "NOT_IMPLEMENTED";
                    case 503 -> "UNAVAILABLE";
                    default -> "INVALID_REQUEST";
                };
    }

    private static String message(Problem problem) {
        return problem.faults().isEmpty()
                ? problem.message()
                : problem.faults().stream().map(Fault::message).collect(Collectors.joining("; "));
    }
}
