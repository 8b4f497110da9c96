/** The audience API: devices in shops, what their cameras saw, and trees of numbers about it. */
@NullMarked
package dev.footfall.servlet.audience;

import org.jspecify.annotations.NullMarked;
