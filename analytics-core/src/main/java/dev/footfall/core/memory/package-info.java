/** The store without a database: the readable reference that every other store is compared with. */
@NullMarked
package dev.footfall.core.memory;

import org.jspecify.annotations.NullMarked;
