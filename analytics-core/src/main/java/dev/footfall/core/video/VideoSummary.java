package dev.footfall.core.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of all videos in a period.
 *
 * @param videos how many of them anything happened to
 * @param top the most viewed ones, ten at most
 * @param trends all null without a period before
 */
public record VideoSummary(long videos, VideoCounts counts, List<TopVideo> top, Trends trends) {

    public VideoSummary {
        top = List.copyOf(top);
    }

    /**
     * One of the most viewed videos.
     *
     * @param title its title in the catalog, else its name there, else its id
     * @param watched in seconds
     * @param engagement the share of its viewing sessions in which it was completed, liked, commented on or shared;
     *     null without views
     */
    public record TopVideo(
            String id,
            String title,
            long views,
            double watched,
            @Nullable Double engagement) {}

    /** How much has changed since the period before, see {@link dev.footfall.core.query.Ratio#change}. */
    public record Trends(
            @Nullable Double views,
            @Nullable Double watched,
            @Nullable Double engagement) {}
}
