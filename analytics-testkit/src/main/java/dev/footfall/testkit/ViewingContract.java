package dev.footfall.testkit;

import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.PART_KIND;

import dev.footfall.Capability;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;

/** Gives contracts of counting viewer sessions their words. */
@Needs(Capability.DEVICES)
abstract class ViewingContract extends AskingContract {

    static final Measure LENGTH = Measure.sum("length", DURATION);

    /** Viewer sessions and the movies in them. */
    static StoreQuestion viewings() {
        return StoreQuestion.of(Dataset.VIEWING);
    }

    static StoreQuestion viewerSessions() {
        return viewings().where(PART_KIND, Dataset.VIEWER_SESSION);
    }

    static StoreQuestion movies() {
        return viewings().where(PART_KIND, Dataset.MOVIE_VIEWING);
    }
}
