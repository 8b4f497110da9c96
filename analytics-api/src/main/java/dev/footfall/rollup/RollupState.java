package dev.footfall.rollup;

/**
 * How far rollups are.
 *
 * @param days how many days of UTC of a tenant are rolled up, in part or as a whole
 * @param waiting how many quarters of an hour of a tenant are to be rolled up, or to be rolled up again
 * @param unseen how many tenants have events of which it is not known yet what is to be rolled up
 * @param bytes what is kept of rollups, without what the database needs besides
 */
public record RollupState(long days, long waiting, long unseen, long bytes) {}
