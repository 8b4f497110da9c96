/** Asking for names, whoever answers. */
@NullMarked
package dev.footfall.core.catalog;

import org.jspecify.annotations.NullMarked;
