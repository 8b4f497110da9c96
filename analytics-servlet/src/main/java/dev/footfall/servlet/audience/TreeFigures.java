package dev.footfall.servlet.audience;

import dev.footfall.audience.Emotion;
import dev.footfall.core.query.LevelTree;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * What nodes count. Where movies are a level, the answer has the rows of the sessions, which say nothing there, beside
 * those of the movies in them: above that level sessions are counted, from it on movies.
 *
 * @param movies the place of that level among all, from 0; -1 if there is none
 */
record TreeFigures(int movies) {

    private static final String SESSIONS = "sessions";
    private static final String SESSION_TIME = "session time";
    private static final String VIEWS = "views";
    private static final String VIEW_TIME = "view time";

    static TreeFigures of(List<LevelKind> levels) {
        return new TreeFigures(levels.indexOf(LevelKind.MOVIES));
    }

    /** What a question must count for the nodes of these levels. */
    List<Measure> measures(List<LevelKind> levels) {
        List<Measure> measures = new ArrayList<>(List.of(
                Measure.count(SESSIONS),
                Measure.sum(SESSION_TIME, Attribute.DURATION),
                Measure.count(VIEWS).where(Viewers.LOOKED),
                Measure.sum(VIEW_TIME, Attribute.DURATION).where(Viewers.LOOKED)));
        if (levels.contains(LevelKind.EMOTIONS)) {
            for (Emotion emotion : Emotion.values()) {
                measures.add(Measure.sum(emotion.label(), time(emotion)).where(Viewers.LOOKED));
            }
        }
        return measures;
    }

    private static Attribute time(Emotion emotion) {
        return switch (emotion) {
            case ANGRY -> Attribute.ANGRY_TIME;
            case HAPPY -> Attribute.HAPPY_TIME;
            case NEUTRAL -> Attribute.NEUTRAL_TIME;
            case SURPRISE -> Attribute.SURPRISE_TIME;
            case UNDEFINED -> Attribute.UNDEFINED_TIME;
        };
    }

    /** Which rows a question is about. */
    Filter filter() {
        return movies < 0 ? Filter.of(Attribute.PART_KIND, Dataset.VIEWER_SESSION) : Filter.ALL;
    }

    /** What a node counts that is so far below the root. */
    Figures of(LevelTree.Node node, int depth) {
        return new Figures(
                count(node, depth, SESSIONS),
                count(node, depth, SESSION_TIME),
                count(node, depth, VIEWS),
                count(node, depth, VIEW_TIME));
    }

    /**
     * Whether a node is there at all that is not a category: below those who looked, only if anybody looked.
     *
     * @param watchers whether it is below such a level
     */
    boolean isListed(LevelTree.Node node, int depth, boolean watchers) {
        boolean isMovie = depth != movies + 1 || node.label() != null;
        return isMovie && count(node, depth, watchers ? VIEWS : SESSIONS) > 0;
    }

    /** How long an emotion was shown in the views of a node, in ms. */
    long shown(LevelTree.Node node, int depth, String emotion) {
        return count(node, depth, emotion);
    }

    private long count(LevelTree.Node node, int depth, String measure) {
        return depth <= movies ? node.countUnlabelled(measure, movies) : node.count(measure);
    }

    /**
     * The numbers of a node; times in ms.
     *
     * @param ots all sessions: opportunities to see
     * @param v those with a look at the device
     */
    record Figures(long ots, long otsd, long v, long vd) {

        static final Figures NONE = new Figures(0, 0, 0, 0);

        Figures lasting(long duration) {
            return new Figures(ots, otsd, v, duration);
        }
    }
}
