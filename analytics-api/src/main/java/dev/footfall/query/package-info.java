/** Questions that are answered with numbers. */
@NullMarked
package dev.footfall.query;

import org.jspecify.annotations.NullMarked;
