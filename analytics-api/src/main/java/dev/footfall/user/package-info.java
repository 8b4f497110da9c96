/** Users, as the application names them. */
@NullMarked
package dev.footfall.user;

import org.jspecify.annotations.NullMarked;
