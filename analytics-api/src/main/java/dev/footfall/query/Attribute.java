package dev.footfall.query;

import static dev.footfall.query.Dataset.EVENT;
import static dev.footfall.query.Dataset.PART;
import static dev.footfall.query.Dataset.REPORT;
import static dev.footfall.query.Dataset.SESSION;
import static dev.footfall.query.Dataset.VIEWING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the rows of a dataset say. A text can be grouped by, filtered by and counted; a number can be filtered by,
 * counted and summed up. A row may say nothing: that is null, a value of its own for groups, and nothing for measures.
 */
public enum Attribute implements Dimension {
    /** The canonical name of the event's type. */
    TYPE(EVENT, PART),
    /** What was acted on; the report itself among reports, the movie among viewings. */
    ASSET(EVENT, PART, REPORT, VIEWING),
    /** Among sessions, where they began. */
    WORKSPACE(EVENT, PART, SESSION, REPORT, VIEWING),
    /** Who did it, as the host names its users; the author of a report; among users the user. */
    USER(EVENT, PART, SESSION, REPORT, Dataset.USER),
    /** Who did it, by whatever name there is: the user, else the visitor, else the session. The three never mix. */
    VIEWER(EVENT, PART),
    /** The id of the session. */
    SESSION_ID(EVENT, PART, SESSION),
    VISITOR(EVENT, PART, SESSION),
    /** The id of the registered device. */
    DEVICE(EVENT, PART, VIEWING),
    /** The label of a {@link dev.footfall.device.DeviceCategory}; among sessions, that of their entry. */
    DEVICE_CATEGORY(EVENT, PART, SESSION),
    PLATFORM(EVENT, PART),
    COUNTRY(EVENT, PART),
    /** The host of the embedding page. */
    DOMAIN(EVENT, PART),
    /** The one value of the metadata that its type is counted by, see {@link dev.footfall.event.EventType#detail}. */
    DETAIL(EVENT, PART),
    USER_AGENT(EVENT, PART),
    REFERER(EVENT, PART),
    /**
     * What brought the visitor: the label of a {@link dev.footfall.visitor.TrafficSource}. Among users what their
     * signup says, else the same of their first session, else nothing.
     */
    SOURCE(SESSION, Dataset.USER),
    /** Among viewings, whether the row is of the session or of a movie in it. */
    PART_KIND(PART, VIEWING),
    PART_KEY(PART),
    PART_LABEL(PART),
    PART_CODE(PART),
    /** The id of the state that a report has now. */
    STATE(REPORT),
    /** What that state is called. */
    STATE_NAME(REPORT),
    /** {@code view} if the viewer looked at all, else {@code opportunity}: it could only have been seen. */
    ATTENTION(VIEWING),
    /** The label of an {@link dev.footfall.audience.Age}. */
    AGE(VIEWING),
    /** The label of a {@link dev.footfall.audience.Gender}. */
    GENDER(VIEWING),
    /** The label of the {@link dev.footfall.audience.Emotion} that was shown longest; none when that is undefined. */
    EMOTION(VIEWING),
    /** The sender's own amount. */
    METRIC(Kind.NUMBER, EVENT, PART),
    /**
     * How long it lasted, in ms: an event as it says, a session from its first event to its last, a viewer session from
     * finding a face to losing it, a movie as long as it played in that session.
     */
    DURATION(Kind.NUMBER, EVENT, PART, SESSION, VIEWING),
    PART_AMOUNT(Kind.NUMBER, PART),
    /** Where in its event the part begins, in ms. */
    PART_OFFSET(Kind.NUMBER, PART),
    /** How many events a session has. */
    SESSION_EVENTS(Kind.NUMBER, SESSION),
    /** How many of them are page views. */
    PAGE_VIEWS(Kind.NUMBER, SESSION),
    /** How many of them are anything else. */
    INTERACTIONS(Kind.NUMBER, SESSION),
    /** When the session's user was first seen, in ms since 1970; nothing for a session without a user. */
    USER_SINCE(Kind.NUMBER, SESSION),
    /** How often a movie played in a viewer session; only movies have any. */
    PLAYS(Kind.NUMBER, VIEWING),
    /** During how many of these plays the viewer looked; only movies have any. */
    WATCHED_PLAYS(Kind.NUMBER, VIEWING),
    /** How long the viewer showed the emotion, in ms; the same in the rows of the movies. */
    ANGRY_TIME(Kind.NUMBER, VIEWING),
    /** See {@link #ANGRY_TIME}. */
    HAPPY_TIME(Kind.NUMBER, VIEWING),
    /** See {@link #ANGRY_TIME}. */
    NEUTRAL_TIME(Kind.NUMBER, VIEWING),
    /** See {@link #ANGRY_TIME}. */
    SURPRISE_TIME(Kind.NUMBER, VIEWING),
    /** See {@link #ANGRY_TIME}: for how long the emotion could not be told. */
    UNDEFINED_TIME(Kind.NUMBER, VIEWING);

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // It is a copy that nobody can change.
    private final Set<Dataset> datasets;

    Attribute(Dataset first, Dataset... others) {
        this(Kind.TEXT, first, others);
    }

    Attribute(Kind kind, Dataset first, Dataset... others) {
        this.kind = kind;
        this.datasets = Set.copyOf(EnumSet.of(first, others));
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether the rows of that dataset can say it. */
    public boolean isIn(Dataset dataset) {
        return datasets.contains(dataset);
    }

    /** The name in messages: {@code device category}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private enum Kind {
        TEXT,
        NUMBER
    }
}
