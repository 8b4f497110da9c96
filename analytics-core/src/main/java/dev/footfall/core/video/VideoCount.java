package dev.footfall.core.video;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What is counted of a video. */
enum VideoCount {
    VIEWS(VideoEvents.VIEW),
    UNIQUE(VideoEvents.VIEW),
    WATCHED(VideoEvents.WATCH),
    COMPLETES(VideoEvents.COMPLETE),
    LIKES(VideoEvents.LIKE),
    COMMENTS(VideoEvents.COMMENT),
    SHARES(VideoEvents.SHARE),
    ERRORS(VideoEvents.ERROR);

    /** The name of {@link #any}. */
    static final String ANY = "any";

    private final String type;

    VideoCount(String type) {
        this.type = type;
    }

    /** What these metrics are made of. */
    static Set<VideoCount> of(Set<VideoMetric> metrics) {
        // All shares are of the views.
        Set<VideoCount> counts = EnumSet.of(VIEWS);
        if (metrics.contains(VideoMetric.VIEWS)) {
            counts.add(UNIQUE);
        }
        if (metrics.contains(VideoMetric.ENGAGEMENT)) {
            counts.addAll(EnumSet.range(WATCHED, SHARES));
        }
        if (metrics.contains(VideoMetric.PERFORMANCE)) {
            counts.add(ERRORS);
        }
        return counts;
    }

    /** Everything that happens to videos. */
    static Measure any() {
        return Measure.count(ANY);
    }

    static Measure[] measures(Collection<VideoCount> counts) {
        return counts.stream().map(VideoCount::measure).toArray(Measure[]::new);
    }

    /** The types of event that these look at. */
    static String[] types(Collection<VideoCount> counts) {
        return counts.stream().map(count -> count.type).distinct().toArray(String[]::new);
    }

    Measure measure() {
        Measure measure = switch (this) {
            case UNIQUE -> Measure.countDistinct(name(), Attribute.VIEWER);
            case WATCHED -> Measure.sum(name(), Attribute.METRIC);
            default -> Measure.count(name());
        };
        return measure.where(Attribute.TYPE, type);
    }

    /** Its number in a row; 0 if it was not asked for. */
    double in(AggregateRow row) {
        if (row.query().measures().stream().noneMatch(measure -> measure.name().equals(name()))) {
            return 0;
        }
        Double value = row.value(name());
        return value == null ? 0 : value;
    }
}
