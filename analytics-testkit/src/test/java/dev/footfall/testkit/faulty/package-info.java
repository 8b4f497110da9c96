/** Stores that are wrong in one way each. */
@NullMarked
package dev.footfall.testkit.faulty;

import org.jspecify.annotations.NullMarked;
