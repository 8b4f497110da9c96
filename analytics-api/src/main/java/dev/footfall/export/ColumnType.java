package dev.footfall.export;

/** What the cells of a column hold, and so how a file shows them. Any cell may also be null, which is left empty. */
public enum ColumnType {
    /** A {@link String}, never read as a formula. */
    TEXT,
    /** A {@link Long} or an {@link Integer}. */
    INTEGER,
    /** A {@link Double} or a {@link java.math.BigDecimal}. */
    DECIMAL,
    /** A {@link Double}: 0.25 is shown as 25 %. */
    PERCENT,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** A {@link java.time.LocalDateTime}, in the zone that the notes name. */
    DATE_TIME,
    /** An {@link java.time.Instant}, in ms; where a format has no zones, it is shown in UTC. */
    INSTANT
}
