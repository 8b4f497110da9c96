/** Applications that the documentation shows. */
@NullMarked
package dev.footfall.example;

import org.jspecify.annotations.NullMarked;
