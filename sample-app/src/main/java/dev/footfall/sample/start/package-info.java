/** The first minute: tokens when none are set, and what the console says. */
@NullMarked
package dev.footfall.sample.start;

import org.jspecify.annotations.NullMarked;
