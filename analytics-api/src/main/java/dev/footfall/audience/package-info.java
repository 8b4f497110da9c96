/** The audience of screens: what a registered device with a camera saw of each viewer. */
@NullMarked
package dev.footfall.audience;

import org.jspecify.annotations.NullMarked;
