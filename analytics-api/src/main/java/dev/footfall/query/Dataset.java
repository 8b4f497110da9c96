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
    REPORT
}
