/** Counts who came back, from what stores know of users. */
@NullMarked
package dev.footfall.core.retention;

import org.jspecify.annotations.NullMarked;
