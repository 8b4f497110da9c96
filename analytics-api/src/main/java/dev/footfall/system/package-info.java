/** The application itself: how its requests fared, and what it tells of its queues and its storage. */
@NullMarked
package dev.footfall.system;

import org.jspecify.annotations.NullMarked;
