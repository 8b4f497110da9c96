/** Remarks on moments, whoever makes them. */
@NullMarked
package dev.footfall.core.annotation;

import org.jspecify.annotations.NullMarked;
