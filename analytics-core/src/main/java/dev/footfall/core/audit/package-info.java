/** Keeps and tells who did what with other people's data. */
@NullMarked
package dev.footfall.core.audit;

import org.jspecify.annotations.NullMarked;
