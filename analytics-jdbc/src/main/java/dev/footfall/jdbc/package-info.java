/** Keeps everything in H2 or PostgreSQL: in a database of the host's or one of its own. */
@NullMarked
package dev.footfall.jdbc;

import org.jspecify.annotations.NullMarked;
