package dev.footfall.servlet.audience;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.ProblemBody;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** How this API says what went wrong: {@code {"ok":0,"error":"…"}}, with 400 for whatever is wrong with a request. */
final class AudienceProblems implements ProblemBody {

    private static final int UNPROCESSABLE = 422;

    static Problem wrong(List<Fault> faults) {
        return Problem.invalidRequest("parameters are wrong").with(faults);
    }

    static Problem wrong(String parameter, String message) {
        return wrong(List.of(new Fault(0, parameter, message)));
    }

    @Override
    public int status(Problem problem) {
        return problem.status() == UNPROCESSABLE ? 400 : problem.status();
    }

    @Override
    public void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ok", 0);
        json.writeStringField("error", Shown.harmless(message(problem)));
        json.writeEndObject();
    }

    private static String message(Problem problem) {
        return problem.faults().isEmpty()
                ? problem.message()
                : problem.faults().stream().map(Fault::message).collect(Collectors.joining("; "));
    }
}
