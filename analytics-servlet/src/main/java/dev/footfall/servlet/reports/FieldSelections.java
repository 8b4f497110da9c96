package dev.footfall.servlet.reports;

import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.report.Report;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was chosen in one field of the forms that reports are filed with. */
final class FieldSelections {

    /** The kinds of parts: what was chosen, and a field that is not for choosing. */
    private static final String SELECTION = "selection";

    private static final String OTHER_FIELD = "field";

    private static final Measure REPORTS = Measure.countDistinct(Inquiry.REPORT_COUNT, Attribute.ASSET);

    private final Inquiries inquiries;
    private final Inquiry inquiry;
    private final String field;

    FieldSelections(Inquiries inquiries, Inquiry inquiry, String field) {
        this.inquiries = inquiries;
        this.inquiry = inquiry;
        this.field = field;
    }

    /**
     * How many reports have each selection, by its value.
     *
     * @throws dev.footfall.servlet.http.Problem if the field is not for choosing
     */
    List<NamedCount> counts() {
        List<AggregateRow> rows = rows(parts(SELECTION, OTHER_FIELD)
                .by(Attribute.PART_KIND, Attribute.PART_CODE, Attribute.PART_LABEL)
                .measure(REPORTS));
        List<NamedCount> selections = rows.stream()
                .filter(row -> SELECTION.equals(row.text(Attribute.PART_KIND)))
                .map(row -> new NamedCount(
                        row.text(Attribute.PART_CODE), row.text(Attribute.PART_LABEL), row.count(Inquiry.REPORT_COUNT)))
                .toList();
        if (selections.isEmpty() && (!rows.isEmpty() || isForSomethingElse())) {
            throw ReportsProblems.wrong(
                    "field_id", "field_id must be a field of type Category, DropDown or Radio, is one of another type");
        }
        List<NamedCount> merged = NamedCount.merged(selections);
        return merged.size() == selections.size() ? merged : recounted(merged);
    }

    /** A report may have the same value under several names, and is one report all the same. */
    private List<NamedCount> recounted(List<NamedCount> merged) {
        AggregateQueryBuilder question = parts(SELECTION)
                .where(Filter.ALL.and(new Condition.Known(Attribute.PART_CODE)))
                .by(Attribute.PART_CODE)
                .measure(REPORTS);
        Map<String, Long> exact = rows(question).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.text(Attribute.PART_CODE)), row -> row.count(Inquiry.REPORT_COUNT)));
        return merged.stream()
                .map(each -> each.id() == null ? each : each.counting(exact.getOrDefault(each.id(), each.count())))
                .sorted(NamedCount.ORDER)
                .toList();
    }

    /** Whether it never was a field for choosing, but is known as another one. */
    private boolean isForSomethingElse() {
        AggregateRow ever = rows(parts(SELECTION, OTHER_FIELD)
                        .range(TimeRange.ALL)
                        .measure(
                                Measure.count(SELECTION).where(Attribute.PART_KIND, SELECTION),
                                Measure.count(OTHER_FIELD).where(Attribute.PART_KIND, OTHER_FIELD)))
                .get(0);
        return ever.count(SELECTION) == 0 && ever.count(OTHER_FIELD) > 0;
    }

    private AggregateQueryBuilder parts(String... kinds) {
        return inquiry.about(Dataset.PART)
                .where(Attribute.TYPE, Report.CREATED)
                .where(Attribute.PART_KIND, kinds)
                .where(Attribute.PART_KEY, field);
    }

    private List<AggregateRow> rows(AggregateQueryBuilder question) {
        return inquiries.ask(inquiry, question).rows();
    }
}
