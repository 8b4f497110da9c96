/** Events: the one door through which everything that is counted comes in. */
@NullMarked
package dev.footfall.event;

import org.jspecify.annotations.NullMarked;
