/** Logging that no trouble can turn into a flood. */
@NullMarked
package dev.footfall.core.logging;

import org.jspecify.annotations.NullMarked;
