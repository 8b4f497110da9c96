/** The same for tests that start a Spring application. */
@NullMarked
package dev.footfall.test.spring;

import org.jspecify.annotations.NullMarked;
