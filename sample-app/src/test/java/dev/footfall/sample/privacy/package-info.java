/** What a visitor finds out about himself. */
@NullMarked
package dev.footfall.sample.privacy;

import org.jspecify.annotations.NullMarked;
