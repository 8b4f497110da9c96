/** Pages that play the shop's films. */
@NullMarked
package dev.footfall.sample.videos;

import org.jspecify.annotations.NullMarked;
