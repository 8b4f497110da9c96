/** Tables as files: what is written, and who writes it. */
@NullMarked
package dev.footfall.export;

import org.jspecify.annotations.NullMarked;
