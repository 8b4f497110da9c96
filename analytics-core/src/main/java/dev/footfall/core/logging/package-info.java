/**
 * What is logged: how much at once, and where to. The host's SLF4J gets it, of whatever version, or
 * {@code java.util.logging}.
 */
@NullMarked
package dev.footfall.core.logging;

import org.jspecify.annotations.NullMarked;
