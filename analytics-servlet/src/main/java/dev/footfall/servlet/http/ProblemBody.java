package dev.footfall.servlet.http;

import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/** The shape that an API's errors have. */
@FunctionalInterface
public interface ProblemBody {

    /** The status that a problem has in this API: its own, unless the document says otherwise. */
    default int status(Problem problem) {
        return problem.status();
    }

    void write(JsonGenerator json, Problem problem) throws IOException;
}
