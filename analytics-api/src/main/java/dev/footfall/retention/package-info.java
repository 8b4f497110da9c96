/** Who was active when, and who came back. */
@NullMarked
package dev.footfall.retention;

import org.jspecify.annotations.NullMarked;
