@NullMarked
package dev.footfall.sample.start;

import org.jspecify.annotations.NullMarked;
