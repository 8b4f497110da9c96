/** What viewers did in order: how far they came, and where they went. */
@NullMarked
package dev.footfall.journey;

import org.jspecify.annotations.NullMarked;
