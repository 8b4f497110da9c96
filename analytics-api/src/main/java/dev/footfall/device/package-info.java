/** What a visitor's device is, as far as its User-Agent tells. */
@NullMarked
package dev.footfall.device;

import org.jspecify.annotations.NullMarked;
