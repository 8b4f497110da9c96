/** Furniture made of boxes and rods: drawn as pictures here, turned around in the page. */
@NullMarked
package dev.footfall.sample.drawing;

import org.jspecify.annotations.NullMarked;
