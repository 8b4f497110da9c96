/** The annotations API: remarks on moments, listed, made and removed. */
@NullMarked
package dev.footfall.servlet.annotations;

import org.jspecify.annotations.NullMarked;
