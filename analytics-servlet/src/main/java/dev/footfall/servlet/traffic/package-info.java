/** Measures the host's own requests as they pass, and changes nothing about them. */
@NullMarked
package dev.footfall.servlet.traffic;

import org.jspecify.annotations.NullMarked;
