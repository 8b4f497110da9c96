/** Forgetting: people who ask for it, and what is too old. */
@NullMarked
package dev.footfall.core.privacy;

import org.jspecify.annotations.NullMarked;
