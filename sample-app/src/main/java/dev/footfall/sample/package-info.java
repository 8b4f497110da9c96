/** The sample: a furniture shop that a visitor can really use, and that embeds Footfall. */
@NullMarked
package dev.footfall.sample;

import org.jspecify.annotations.NullMarked;
