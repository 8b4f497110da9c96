/** Tables as files: what is written, who writes it, and exports, which are written while nobody waits. */
@NullMarked
package dev.footfall.export;

import org.jspecify.annotations.NullMarked;
