package dev.footfall.servlet.reports;

import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.JsonIds;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/** {@code reports_per_field_selection}: what reports say in a field where one chooses. */
final class ReportsPerFieldSelection implements Handler {

    static final String FIELD = "field_id";

    private final Inquiries inquiries;

    ReportsPerFieldSelection(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void answer(Call call) throws IOException {
        Parameters parameters = inquiries.parameters(call);
        String field = parameters.id(FIELD);
        Inquiry inquiry = inquiries.read(call, parameters);
        FieldSelections selections = new FieldSelections(inquiries, inquiry, field);
        inquiry.answer(selections.counts(), (json, row) -> write(json, inquiry, field, row));
    }

    private static void write(JsonGenerator json, Inquiry inquiry, String field, NamedCount selection)
            throws IOException {
        JsonIds.write(json, FIELD, field);
        inquiry.writeAccount(json);
        json.writeFieldName("name");
        json.writeString(selection.name());
        json.writeFieldName("value");
        json.writeString(selection.id());
        json.writeNumberField(Inquiry.REPORT_COUNT, selection.count());
    }
}
