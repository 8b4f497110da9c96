/** Sessions: what one visitor did without a long pause. */
@NullMarked
package dev.footfall.session;

import org.jspecify.annotations.NullMarked;
