/** Who writes tables as files here, and exports: where their rows come from, who writes them, where their files are. */
@NullMarked
package dev.footfall.core.export;

import org.jspecify.annotations.NullMarked;
