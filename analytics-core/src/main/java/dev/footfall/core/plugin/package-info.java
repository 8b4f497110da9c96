/** What others add to the class path. */
@NullMarked
package dev.footfall.core.plugin;

import org.jspecify.annotations.NullMarked;
