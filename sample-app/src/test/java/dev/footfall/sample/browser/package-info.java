/** The shop as a visitor sees it, in a real browser. */
@NullMarked
package dev.footfall.sample.browser;

import org.jspecify.annotations.NullMarked;
