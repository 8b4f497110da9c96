package dev.footfall.retention;

import java.time.Instant;
import java.util.BitSet;

/**
 * When one user was active.
 *
 * @param firstSeen when the user was seen first of all, inside the question's slots or before
 * @param slots the numbers of those in which the user was active; at least one. The reader's to keep
 */
public record UserActivity(Instant firstSeen, BitSet slots) {}
