/** What is counted beforehand, packed and unpacked: knows nothing of databases. */
@NullMarked
package dev.footfall.jdbc.rollup;

import org.jspecify.annotations.NullMarked;
