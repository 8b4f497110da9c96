/** Names and details that events do not carry. */
@NullMarked
package dev.footfall.catalog;

import org.jspecify.annotations.NullMarked;
