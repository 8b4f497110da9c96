/** What a store counts beforehand, so that questions cost as much in the third year as in the first week. */
@NullMarked
package dev.footfall.rollup;

import org.jspecify.annotations.NullMarked;
