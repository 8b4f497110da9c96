/** Which of the stores on the class path is used. */
@NullMarked
package dev.footfall.core.store;

import org.jspecify.annotations.NullMarked;
