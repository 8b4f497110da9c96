package dev.footfall.core.query;

import java.time.LocalDate;

/**
 * How much there was in one period.
 *
 * @param start the period's first local day
 * @param cumulative the count of this period and all before it
 */
public record PeriodCount(LocalDate start, long count, long cumulative) {}
