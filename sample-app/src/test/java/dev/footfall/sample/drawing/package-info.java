@NullMarked
package dev.footfall.sample.drawing;

import org.jspecify.annotations.NullMarked;
