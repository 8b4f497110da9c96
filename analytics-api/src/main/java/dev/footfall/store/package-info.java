/** How stores are found: by whoever writes one, for those who only drop it onto the class path. */
@NullMarked
package dev.footfall.store;

import org.jspecify.annotations.NullMarked;
