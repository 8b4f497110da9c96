/** Hosts that start Spring in their tests. */
@NullMarked
package dev.footfall.test.spring;

import org.jspecify.annotations.NullMarked;
