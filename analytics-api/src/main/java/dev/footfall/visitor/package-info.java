/** Who sends events: pseudonymous visitors, never addresses. */
@NullMarked
package dev.footfall.visitor;

import org.jspecify.annotations.NullMarked;
