package dev.footfall.core.user;

import dev.footfall.core.user.Activity.Actions;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import java.util.List;

/** Counts what people did with videos, whoever they are. */
final class VideoActions {

    /** What did not happen at all. */
    static final Actions NONE = new Actions(0, 0, 0, 0);

    private static final String UPLOAD = "video upload";
    private static final String COMMENT = "video comment";
    private static final String LIKE = "video like";
    private static final String SHARE = "video share";

    private VideoActions() {}

    static Measure[] measures() {
        return List.of(UPLOAD, COMMENT, LIKE, SHARE).stream()
                .map(type -> Measure.count(type).where(Attribute.TYPE, type))
                .toArray(Measure[]::new);
    }

    static Actions of(AggregateRow row) {
        return new Actions(row.count(UPLOAD), row.count(COMMENT), row.count(LIKE), row.count(SHARE));
    }
}
