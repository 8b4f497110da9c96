/** Starts analytics in a web application that has our jars and some settings, and not a line of code. */
@NullMarked
package dev.footfall.servlet.container;

import org.jspecify.annotations.NullMarked;
