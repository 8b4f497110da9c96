/** Who did what with other people's data. */
@NullMarked
package dev.footfall.audit;

import org.jspecify.annotations.NullMarked;
