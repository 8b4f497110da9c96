/** The events API: events in, events out, and views over time. */
@NullMarked
package dev.footfall.servlet.events;

import org.jspecify.annotations.NullMarked;
