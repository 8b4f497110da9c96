/** Who calls, as the settings tell. */
@NullMarked
package dev.footfall.core.access;

import org.jspecify.annotations.NullMarked;
