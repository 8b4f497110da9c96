package dev.footfall.query;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import dev.footfall.event.Part;
import dev.footfall.report.Report;
import dev.footfall.session.Session;
import dev.footfall.user.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a dataset, as questions see it. What it cannot say is null. */
public interface FactRow {

    /** The time of the row, see {@link Dataset}. */
    Instant at();

    /** Null for a number. */
    @Nullable
    String text(Attribute attribute);

    /** Null for a text. */
    @Nullable
    Double number(Attribute attribute);

    /** The event's metadata; empty where there is no event. */
    default JsonObject metadata() {
        return JsonObject.EMPTY;
    }

    static FactRow of(Event event) {
        return new EventFact(event);
    }

    /** A part of that event. */
    static FactRow of(Event event, Part part) {
        return new PartFact(new EventFact(event), part);
    }

    /**
     * A session.
     *
     * @param userSince when its user was first seen; null if it has none
     */
    static FactRow of(Session session, @Nullable Instant userSince) {
        return new SessionFact(session, userSince);
    }

    /**
     * A user.
     *
     * @param firstSession the session of the user's arrival; null if there is none
     */
    static FactRow of(User user, @Nullable Session firstSession) {
        return new UserFact(user, firstSession);
    }

    /**
     * A report whose creation is known.
     *
     * @throws IllegalArgumentException if it is not
     */
    static FactRow of(Report report) {
        Report.Creation creation = report.creation();
        if (creation == null) {
            throw new IllegalArgumentException("report " + report.id() + " must have a known creation");
        }
        return new ReportFact(report, creation);
    }

    /** The rows of a viewer session: its own, and one for each movie that played in it. */
    static List<FactRow> of(ViewerSession session) {
        return ViewingFact.all(session);
    }
}
