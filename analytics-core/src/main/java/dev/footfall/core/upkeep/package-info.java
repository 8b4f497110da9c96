/** What is done now and then while the host runs: on a thread that comes and goes, by one node at a time. */
@NullMarked
package dev.footfall.core.upkeep;

import org.jspecify.annotations.NullMarked;
