/** Settings: one set of {@code analytics.*} names for Spring, containers and plain Java. */
@NullMarked
package dev.footfall.core.settings;

import org.jspecify.annotations.NullMarked;
