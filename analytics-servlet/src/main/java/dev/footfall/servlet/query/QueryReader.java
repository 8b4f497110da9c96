package dev.footfall.servlet.query;

import dev.footfall.core.query.EarlierPeriod;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.query.Dataset;
import dev.footfall.query.Dimension;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.servlet.model.AskedRange;
import dev.footfall.servlet.model.FilterReader;
import dev.footfall.servlet.model.QuestionFields;
import dev.footfall.servlet.model.TimeReader;
import dev.footfall.servlet.model.Words;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a question of the query model, field by field. */
final class QueryReader {

    private static final List<Parameter> ORDER =
            List.of(Parameter.text("by").required(), Parameter.of("descending", ValueKind.BOOLEAN));

    static final List<Parameter> FIELDS = List.of(
            Parameter.word("dataset", Words.DATASETS.all().toArray(String[]::new))
                    .required(),
            Parameter.object("range", TimeReader.RANGE),
            Parameter.of("zone", ValueKind.ZONE_NAME),
            Parameter.objects("measures", MeasureReader.FIELDS).required(),
            Parameter.texts("dimensions", Words.DIMENSIONS.all()),
            Parameter.objects("filter", FilterReader.CONDITION),
            Parameter.objects("order", ORDER),
            Parameter.of("limit", ValueKind.INTEGER),
            Parameter.of("bots", ValueKind.BOOLEAN),
            Parameter.of("fill", ValueKind.BOOLEAN),
            Parameter.word("compare", "previous", "year"),
            Parameter.of("names", ValueKind.BOOLEAN));

    private static final List<String> KNOWN =
            FIELDS.stream().map(Parameter::name).toList();
    private static final int MAX_MEASURES = 20;
    private static final int MAX_DIMENSIONS = 6;

    private final QuestionFields fields;
    private final FilterReader filters;
    private final TimeReader times;
    private @Nullable Dataset dataset;
    private AskedRange range = AskedRange.EVERYTHING;
    private @Nullable ZoneId zone;
    private final List<Measure> measures = new ArrayList<>();
    private List<Dimension> dimensions = List.of();
    private Filter filter = Filter.ALL;
    private final List<AskedOrder> order = new ArrayList<>();
    private @Nullable Integer limit;
    private boolean bots;
    private boolean fill;
    private @Nullable EarlierPeriod compare;
    private boolean names;

    private QueryReader(QuestionFields fields) {
        this.fields = fields;
        this.filters = new FilterReader(fields);
        this.times = new TimeReader(fields);
    }

    static AskedQuery read(QuestionFields fields, AnalyticsSettings settings) throws IOException {
        QueryReader reader = new QueryReader(fields);
        fields.object("", KNOWN, reader::field);
        return reader.query(settings.zone());
    }

    private void field(String name, String at) throws IOException {
        switch (name) {
            case "dataset" -> dataset = fields.word(at, Words.DATASETS);
            case "range" -> range = times.range(at);
            case "zone" -> zone = times.zone(at);
            case "measures" -> fields.array(at, MAX_MEASURES, "measures", this::measure);
            case "dimensions" -> dimensions = fields.words(at, Words.DIMENSIONS, MAX_DIMENSIONS, "dimensions");
            case "filter" -> filter = filters.filter(at);
            case "order" -> fields.array(at, MAX_MEASURES + MAX_DIMENSIONS, "orders", this::order);
            case "limit" -> limit = fields.whole(at, 1, AskedQuery.MAX_ROWS);
            case "bots" -> bots = fields.flag(at);
            case "fill" -> fill = fields.flag(at);
            case "compare" -> compare = fields.word(at, Words.EARLIER);
            default -> names = fields.flag(at);
        }
    }

    private void measure(String at) throws IOException {
        Measure measure = new MeasureReader(fields, filters).measure(at);
        if (measure != null) {
            measures.add(measure);
        }
    }

    private void order(String at) throws IOException {
        List<String> by = new ArrayList<>();
        List<Boolean> descending = new ArrayList<>();
        fields.object(at, List.of("by", "descending"), (name, path) -> {
            if (name.equals("by")) {
                String text = fields.text(path);
                by.add(text == null ? "" : text);
            } else {
                descending.add(fields.flag(path));
            }
        });
        if (by.isEmpty()) {
            fields.faults().add(at, at + ".by is required, as the name of a measure or a dimension");
        } else {
            order.add(new AskedOrder(by.get(0), descending.contains(true)));
        }
    }

    private AskedQuery query(ZoneId usual) {
        if (dataset == null) {
            fields.faults().add("dataset", "dataset is required, as one of " + String.join(", ", Words.DATASETS.all()));
        }
        if (measures.isEmpty()) {
            fields.faults().add("measures", "measures is required, as an array of at least one measure");
        }
        return new AskedQuery(
                dataset == null ? Dataset.EVENT : dataset,
                range,
                zone == null ? usual : zone,
                measures,
                dimensions,
                filter,
                order,
                limit,
                bots,
                fill,
                compare,
                names);
    }
}
