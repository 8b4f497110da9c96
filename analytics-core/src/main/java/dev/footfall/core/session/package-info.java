/** Finds the session that an event belongs to. */
@NullMarked
package dev.footfall.core.session;

import org.jspecify.annotations.NullMarked;
