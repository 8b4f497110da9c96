@NullMarked
package dev.footfall.sample;

import org.jspecify.annotations.NullMarked;
