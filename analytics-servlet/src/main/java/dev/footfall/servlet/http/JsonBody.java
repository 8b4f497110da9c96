package dev.footfall.servlet.http;

import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the body of an answer. */
@FunctionalInterface
public interface JsonBody {

    void write(JsonGenerator json) throws IOException;
}
