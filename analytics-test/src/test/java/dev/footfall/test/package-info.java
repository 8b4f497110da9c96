/** What hosts may rely on in their tests. */
@NullMarked
package dev.footfall.test;

import org.jspecify.annotations.NullMarked;
