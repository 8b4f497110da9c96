package dev.footfall.servlet.metrics;

import dev.footfall.catalog.Catalog;
import dev.footfall.core.catalog.GuardedCatalog;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Table;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.servlet.http.Call;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A row for each asset that was viewed or interacted with, the most viewed first. */
final class SummaryTable {

    private static final List<Figure> FIGURES = List.of(Figure.VIEWS_3D, Figure.VIEWS_AR, Figure.ENGAGEMENT);

    private final Questions questions;
    private final GuardedCatalog names;
    private final Clock clock;

    SummaryTable(Questions questions, GuardedCatalog names, Clock clock) {
        this.questions = questions;
        this.names = names;
        this.clock = clock;
    }

    Table of(Call call, Selection selection) {
        List<AggregateRow> assets =
                questions.ask(call, byAsset(call, selection)).rows();
        long sessions = sessions(call, selection);
        Catalog catalog = names.forOneAnswer();
        return new Table(
                "Summary report",
                columns(),
                new SummaryRows(assets, cells(), ids -> catalog.assets(call.tenant(), ids)),
                SummaryNotes.of(selection, sessions, clock));
    }

    private static AggregateQuery byAsset(Call call, Selection selection) {
        Measure views = Figure.views("views");
        return selection
                .question(call, Figure.types())
                .measure(measures().toArray(Measure[]::new))
                .measure(views)
                .by(Attribute.ASSET)
                .order(Order.descending(views))
                .build();
    }

    /** A session may be of several assets, so that those of the rows do not add up to them. */
    private long sessions(Call call, Selection selection) {
        Measure engagement = Figure.ENGAGEMENT.measure("sessions");
        return questions
                .ask(
                        call,
                        selection
                                .question(call, Figure.types())
                                .measure(engagement)
                                .build())
                .only()
                .count("sessions");
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("Asset", ColumnType.TEXT));
        columns.add(Column.of("Name", ColumnType.TEXT));
        cells().forEach(name -> columns.add(Column.count(name)));
        return columns;
    }

    private static List<String> cells() {
        return measures().stream().map(Measure::name).toList();
    }

    /** Each figure for each device, and for all of them: a session that changes devices is one session. */
    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Figure figure : FIGURES) {
            for (Device device : Device.values()) {
                measures.add(
                        figure.measure(figure.label() + " " + device.label()).where(device.filter()));
            }
            measures.add(figure.measure(figure.label() + " total"));
        }
        return measures;
    }
}
