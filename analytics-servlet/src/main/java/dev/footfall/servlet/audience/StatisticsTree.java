package dev.footfall.servlet.audience;

import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code v2/statistics/…}: numbers of views by one to six levels. */
final class StatisticsTree {

    private final Inquiries inquiries;

    StatisticsTree(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void answer(Call call, String user, List<String> path) throws IOException {
        TreeRequest request = TreeRequest.read(inquiries, inquiries.ofUser(call, user), path);
        if (request.device() != null) {
            inquiries.device(call, request.device());
        }
        try (TreeQuestions questions = new TreeQuestions(inquiries, call, request)) {
            TreePage page = questions.ask();
            call.exchange().answer(200, json -> write(json, user, request, page));
        }
    }

    private static void write(JsonGenerator json, String user, TreeRequest request, TreePage page) throws IOException {
        json.writeStartObject();
        json.writeStringField("begin", Period.local(request.period().begin()));
        json.writeFieldName("data");
        new TreeWriter(json, request).write(page);
        if (request.levels().contains(LevelKind.DATES)) {
            json.writeStringField("dt_format", request.dates().text());
        }
        json.writeStringField("end", Period.local(request.period().end()));
        json.writeArrayFieldStart("levels");
        for (LevelKind level : request.levels()) {
            json.writeString(level.label());
        }
        json.writeEndArray();
        json.writeNumberField("obj_in_page", request.objectsInPage());
        json.writeNumberField("ok", 1);
        json.writeNumberField("page", request.page());
        json.writeNumberField("pages_total", page.pages());
        json.writeStringField(
                "path", request.levels().stream().map(LevelKind::label).collect(Collectors.joining("/")));
        JsonIds.write(json, "user_id", user);
        json.writeEndObject();
    }
}
