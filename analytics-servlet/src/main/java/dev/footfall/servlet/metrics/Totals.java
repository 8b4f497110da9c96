package dev.footfall.servlet.metrics;

import dev.footfall.core.query.Ratio;
import dev.footfall.query.AggregateRow;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * The four totals, of an asset or of many.
 *
 * @param engagement sessions with at least one interaction
 */
record Totals(long views3D, long viewsAr, long engagement, long interactions) {

    /** From an answer with {@link Figure#measures}. */
    static Totals of(AggregateRow row) {
        return new Totals(
                row.count(Figure.VIEWS_3D.name()),
                row.count(Figure.VIEWS_AR.name()),
                row.count(Figure.ENGAGEMENT.name()),
                row.count(Figure.INTERACTIONS.name()));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("total3DViews", views3D);
        json.writeNumberField("totalARViews", viewsAr);
        json.writeNumberField("userEngagement", engagement);
        json.writeNumberField("avgNumberInteractions", Ratio.orZero((double) interactions, (double) engagement));
    }
}
