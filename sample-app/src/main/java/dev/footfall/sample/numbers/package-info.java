/** The shop's own look at its numbers. */
@NullMarked
package dev.footfall.sample.numbers;

import org.jspecify.annotations.NullMarked;
