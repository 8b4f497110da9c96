package dev.footfall.query;

/** What is counted: the rows that a question is put to. Each has one time, which ranges and buckets refer to. */
public enum Dataset {
    /** Events, by when they happened. */
    EVENT,
    /** The parts of events, each with all that its event says, by when the event happened. */
    PART,
    /** Sessions, by when they began. What robots did is in none. */
    SESSION,
    /** Reports as they stand now, by when they were created. One whose creation is not known is not counted. */
    REPORT,
    /**
     * What viewers in front of devices saw, by when the viewer session began: a row for each session
     * ({@value #VIEWER_SESSION}) and one more for each movie that played in it ({@value #MOVIE_VIEWING}), with all that
     * the session says. {@link Attribute#PART_KIND} tells them apart: count one kind of them. What robots did is in
     * none.
     */
    VIEWING,
    /** Users, by when they were first seen. */
    USER;

    /** The {@link Attribute#PART_KIND} of a viewer session itself. */
    public static final String VIEWER_SESSION = "session";

    /** The {@link Attribute#PART_KIND} of a movie in a viewer session. */
    public static final String MOVIE_VIEWING = "movie";
}
