/** Proves that the contracts accept the reference and find the faults of broken stores. */
@NullMarked
package dev.footfall.testkit;

import org.jspecify.annotations.NullMarked;
