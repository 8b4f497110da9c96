/** Visitors who agreed to be recognised. */
@NullMarked
package dev.footfall.servlet.visitor;

import org.jspecify.annotations.NullMarked;
