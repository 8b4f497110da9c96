/** Turns addresses into pseudonyms that nobody can turn back. */
@NullMarked
package dev.footfall.core.visitor;

import org.jspecify.annotations.NullMarked;
