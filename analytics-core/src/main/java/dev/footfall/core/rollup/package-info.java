/** Having counted beforehand what questions ask for most. */
@NullMarked
package dev.footfall.core.rollup;

import org.jspecify.annotations.NullMarked;
