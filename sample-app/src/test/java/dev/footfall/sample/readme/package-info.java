/** What the documents tell a reader to type. */
@NullMarked
package dev.footfall.sample.readme;

import org.jspecify.annotations.NullMarked;
