/** Makes funnels and paths of what stores tell in order. */
@NullMarked
package dev.footfall.core.journey;

import org.jspecify.annotations.NullMarked;
