/** Plain Java values as JSON, for files and for answers. */
@NullMarked
package dev.footfall.core.json;

import org.jspecify.annotations.NullMarked;
