/** Who writes tables as files here. */
@NullMarked
package dev.footfall.core.export;

import org.jspecify.annotations.NullMarked;
