/** A store on MariaDB, for those who write one of their own. */
@NullMarked
package dev.footfall.example;

import org.jspecify.annotations.NullMarked;
