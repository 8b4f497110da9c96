/** What must be forgotten: people who ask for it, and what is too old. */
@NullMarked
package dev.footfall.privacy;

import org.jspecify.annotations.NullMarked;
