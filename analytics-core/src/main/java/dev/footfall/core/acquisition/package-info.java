/** Tells what brought a visitor: a tagged link, an advertisement, another site. */
@NullMarked
package dev.footfall.core.acquisition;

import org.jspecify.annotations.NullMarked;
