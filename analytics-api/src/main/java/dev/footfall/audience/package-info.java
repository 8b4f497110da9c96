/** Devices in shops, and their audience: what a device with a camera saw of each viewer. */
@NullMarked
package dev.footfall.audience;

import org.jspecify.annotations.NullMarked;
