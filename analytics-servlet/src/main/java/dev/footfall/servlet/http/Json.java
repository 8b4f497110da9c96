package dev.footfall.servlet.http;

import dev.footfall.thirdparty.jackson.core.JsonFactory;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.StreamReadConstraints;
import dev.footfall.thirdparty.jackson.core.StreamReadFeature;
import dev.footfall.thirdparty.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.OutputStream;

/** Reads and writes JSON in UTF-8. */
public final class Json {

    /** Far more than any setting allows, and little enough to be harmless; the settings' own limit is told by field. */
    private static final int MAX_DEPTH = 100;

    private static final int MAX_NUMBER = 400;
    private static final int POOLED_BUFFERS = 32;

    private final JsonFactory factory;

    public Json() {
        // The default pool of buffers would leave a ThreadLocal in the host's threads.
        factory = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.newBoundedPool(POOLED_BUFFERS))
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build()
                // Of an answer that breaks off nobody must think that it is whole.
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    public JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
        return factory.createParser(bytes, offset, length);
    }

    JsonGenerator generator(OutputStream out) throws IOException {
        return factory.createGenerator(out);
    }
}
