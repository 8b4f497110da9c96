/** What became of videos: how often they were viewed, for how long, and how well they played. */
@NullMarked
package dev.footfall.core.video;

import org.jspecify.annotations.NullMarked;
