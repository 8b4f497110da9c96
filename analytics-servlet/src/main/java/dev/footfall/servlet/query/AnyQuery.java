package dev.footfall.servlet.query;

import dev.footfall.core.catalog.GuardedCatalog;
import dev.footfall.export.ReportWriter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.model.QuestionBody;
import java.io.IOException;

/** {@code POST query}: any question of the query model, answered as JSON or as a file. */
final class AnyQuery implements Handler {

    private final QuestionBody<AskedQuery> bodies;
    private final Inquiry inquiry;
    private final GuardedCatalog catalog;
    private final AnswerFormat formats;

    AnyQuery(Surroundings surroundings, Json json) {
        this.bodies = new QuestionBody<>(
                json, surroundings.settings(), fields -> QueryReader.read(fields, surroundings.settings()));
        this.inquiry = new Inquiry(surroundings.questions(), surroundings.clock());
        this.catalog = surroundings.names();
        this.formats = new AnswerFormat(surroundings.reportWriters());
    }

    @Override
    public void answer(Call call) throws IOException {
        ReportWriter writer = formats.of(call.exchange());
        AskedQuery asked = bodies.read(call);
        if (writer != null) {
            AnswerTable.check(asked);
        }
        QueryAnswer answer = inquiry.ask(call, asked);
        KnownNames names = asked.names() ? KnownNames.of(answer, catalog.forOneAnswer()) : KnownNames.NONE;
        if (writer == null) {
            call.exchange().answer(200, new AnswerJson(answer, names)::write);
        } else {
            AnswerFile.send(call.exchange(), writer, answer, names);
        }
    }
}
