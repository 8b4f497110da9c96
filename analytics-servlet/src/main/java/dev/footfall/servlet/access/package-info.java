/** The host's own users and roles instead of tokens. */
@NullMarked
package dev.footfall.servlet.access;

import org.jspecify.annotations.NullMarked;
