package dev.footfall.servlet.model;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import java.io.IOException;

/** Reads bodies that ask a question: one JSON object, of which every field is known. */
public final class QuestionBody<T> {

    private static final int MAX_BODY = 64 << 10;

    private final AnalyticsSettings settings;
    private final Question<T> question;
    private final RequestBody body = new RequestBody(MAX_BODY, QuestionFaults.PROBLEM);
    private final JsonBatchReader<T> objects;

    /** For questions of one kind. */
    public QuestionBody(Json json, AnalyticsSettings settings, Question<T> question) {
        this.settings = settings;
        this.question = question;
        this.objects = new JsonBatchReader<>(json, (parser, index) -> read(parser), "query", 1, QuestionFaults.PROBLEM);
    }

    /**
     * The question.
     *
     * @throws dev.footfall.servlet.http.Problem if anything in it is at fault
     * @throws IOException if the client is gone
     */
    public T read(Call call) throws IOException {
        return objects.readOne(body.read(call.exchange().request()));
    }

    private T read(JsonParser parser) throws IOException {
        QuestionFields fields = new QuestionFields(parser, settings);
        T read = question.read(fields);
        fields.faults().check();
        return read;
    }

    /** Makes a question of its fields. */
    @FunctionalInterface
    public interface Question<T> {
        /** Of no use where there are faults. */
        T read(QuestionFields fields) throws IOException;
    }
}
