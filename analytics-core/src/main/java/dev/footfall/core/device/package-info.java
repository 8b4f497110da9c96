/** Devices: what a browser says of itself, and what is to be made of it. */
@NullMarked
package dev.footfall.core.device;

import org.jspecify.annotations.NullMarked;
