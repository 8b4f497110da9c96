package dev.footfall.servlet.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the body of an answer. */
@FunctionalInterface
public interface JsonBody {

    void write(JsonGenerator json) throws IOException;
}
