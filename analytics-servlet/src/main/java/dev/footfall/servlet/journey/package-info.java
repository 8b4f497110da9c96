/** The journey part of the query API: funnels and paths as JSON. */
@NullMarked
package dev.footfall.servlet.journey;

import org.jspecify.annotations.NullMarked;
