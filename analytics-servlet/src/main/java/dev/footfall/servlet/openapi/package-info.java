/** The document of all routes that are mounted, made of what they declare. */
@NullMarked
package dev.footfall.servlet.openapi;

import org.jspecify.annotations.NullMarked;
