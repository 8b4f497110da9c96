package dev.footfall.servlet.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The shape that an API's errors have. */
@FunctionalInterface
public interface ProblemBody {

    void write(JsonGenerator json, Problem problem) throws IOException;
}
