/**
 * What is fast and what is not: {@link dev.footfall.bench.Bench} measures everything beside a bare program in the same
 * run.
 */
@NullMarked
package dev.footfall.bench;

import org.jspecify.annotations.NullMarked;
