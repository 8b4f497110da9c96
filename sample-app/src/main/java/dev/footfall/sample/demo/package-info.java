/** A small world of visitors, so that the first look at the numbers shows some. */
@NullMarked
package dev.footfall.sample.demo;

import org.jspecify.annotations.NullMarked;
