/** Who calls, whose data it is, and what the caller may do with it. */
@NullMarked
package dev.footfall.access;

import org.jspecify.annotations.NullMarked;
