package dev.footfall.servlet.http;

/** What the value of a parameter or a field must look like. */
public enum ValueKind {
    TEXT,
    /** Opaque text of 1 to 128 characters. */
    ID,
    UUID,
    /** One of the words that go with it. */
    WORD,
    /** Some of the words that go with it, between commas. */
    WORDS,
    /** A whole number. */
    INTEGER,
    NUMBER,
    /** A date, {@code 2021/05/31} or {@code 2021-05-31}. */
    DATE,
    /** A date and a time without an offset, {@code 2017/09/12 12:00:00}. */
    LOCAL_TIME,
    /** A date and a time with an offset. */
    INSTANT,
    /** A date, or a date and a time with or without an offset. */
    MOMENT,
    /** So many hours, days or weeks up to now, {@code 7d}. */
    PERIOD,
    /** Hours east of Greenwich, or the name of a time zone. */
    ZONE,
    /** The name of a time zone, or an offset. */
    ZONE_NAME,
    /** A date of a calendar, {@code 2021-05-31}, or a date and a time with an offset. */
    DAY_OR_INSTANT,
    /** A length of time as ISO 8601 writes it, {@code P7D}. */
    DURATION,
    /** Set by being there; {@code 0} and the like switch it off. */
    FLAG,
    /** True or false in JSON. */
    BOOLEAN,
    /** A JSON object. */
    OBJECT,
    /** An array of texts in JSON; of the words that go with it, if any do. */
    TEXTS,
    /** An array of whole numbers in JSON. */
    INTEGERS,
    /** An array of objects in JSON. */
    OBJECTS
}
