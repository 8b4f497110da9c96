package dev.footfall.servlet.http;

import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** How an API tells of errors, for those who describe it. */
public final class ErrorForm {

    private final Json json;
    private final ProblemBody problems;

    ErrorForm(Json json, ProblemBody problems) {
        this.json = json;
        this.problems = problems;
    }

    /** The status that a problem has in this API. */
    public int status(Problem problem) {
        return problems.status(problem);
    }

    /** The body that the problem is told in, as JSON. */
    public byte[] body(Problem problem) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.generator(body)) {
            problems.write(generator, problem);
        }
        return body.toByteArray();
    }
}
