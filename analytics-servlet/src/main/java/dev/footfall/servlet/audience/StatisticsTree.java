package dev.footfall.servlet.audience;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footfall.core.query.LevelTree;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.JsonIds;
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
        LevelTree.Node root = inquiries
                .tree(call, question(call, request), request.treeLevels())
                .root();
        TreePage page = TreePage.of(root, request);
        call.exchange().answer(200, json -> write(json, user, request, root, page));
    }

    private static AggregateQuery question(Call call, TreeRequest request) {
        TreeFigures figures = TreeFigures.of(request.levels());
        AggregateQueryBuilder question = AggregateQuery.of(call.tenant(), Dataset.VIEWING)
                .range(request.period().range())
                .in(request.period().zone())
                .measure(figures.measures(request.levels()).toArray(Measure[]::new))
                .where(figures.filter())
                .where(Filter.ALL.andIfAny(Attribute.WORKSPACE, call.readable(List.of())));
        return question.where(Filter.ALL.andIfKnown(Attribute.DEVICE, request.device()))
                .build();
    }

    private static void write(JsonGenerator json, String user, TreeRequest request, LevelTree.Node root, TreePage page)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("begin", Period.local(request.period().begin()));
        json.writeFieldName("data");
        new TreeWriter(json, request).write(root, page);
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
