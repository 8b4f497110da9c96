package dev.footfall.servlet.reports;

import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code user_awareness}: how many alerts each user was sent, and opened. */
final class UserAwareness implements Handler {

    private static final String SENT = "alert sent";
    private static final String OPENED = "alert opened";

    static final List<Measure> FIGURES = List.of(
            Measure.count("total_alerts").where(Attribute.TYPE, SENT),
            Measure.countDistinct("alert_source_reports", Attribute.ASSET).where(Attribute.TYPE, SENT),
            Measure.countDistinct("unique_alerts", Attribute.DETAIL).where(Attribute.TYPE, SENT),
            Measure.countDistinct("alerts_opened", Attribute.DETAIL).where(Attribute.TYPE, OPENED));

    /** Asked for besides, so that the same users are answered whatever is asked for. */
    private static final Measure ANY = Measure.count("any");

    private final Inquiries inquiries;
    private final Catalog names;

    UserAwareness(Inquiries inquiries, Catalog names) {
        this.inquiries = inquiries;
        this.names = names;
    }

    @Override
    public void answer(Call call) throws IOException {
        Parameters parameters = inquiries.parameters(call);
        Figures figures = Figures.asked(parameters, FIGURES);
        Inquiry inquiry = inquiries.read(call, parameters);
        AggregateQueryBuilder question = inquiry.about(Dataset.EVENT)
                .where(Attribute.TYPE, SENT, OPENED)
                .where(Filter.ALL.and(new Condition.Known(Attribute.USER)))
                .by(Attribute.USER)
                .measure(figures.toArray())
                .measure(ANY);
        List<AggregateRow> rows = inquiries.ask(inquiry, question).rows();
        Set<String> ids = rows.stream()
                .map(row -> String.valueOf(row.text(Attribute.USER)))
                .collect(Collectors.toSet());
        Map<String, CatalogUser> users = names.users(call.tenant(), ids);
        inquiry.answer(rows, (json, row) -> {
            figures.write(json, row);
            String id = row.text(Attribute.USER);
            writeUser(json, id, id == null ? null : users.get(id));
        });
    }

    private static void writeUser(JsonGenerator json, @Nullable String id, @Nullable CatalogUser user)
            throws IOException {
        JsonIds.write(json, "user_id", id);
        json.writeFieldName("first_name");
        json.writeString(user == null ? null : user.firstName());
        json.writeFieldName("last_name");
        json.writeString(user == null ? null : user.lastName());
    }
}
