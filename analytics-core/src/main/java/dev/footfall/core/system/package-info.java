/** Measures the application's own requests, keeps what was measured, and answers from it. */
@NullMarked
package dev.footfall.core.system;

import org.jspecify.annotations.NullMarked;
