/** Answers from counts: calendars, running totals and everything else that stores need not know. */
@NullMarked
package dev.footfall.core.query;

import org.jspecify.annotations.NullMarked;
