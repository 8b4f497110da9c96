/** Analytics in a Spring Boot application: add the dependency, inject {@link dev.footfall.Analytics}. */
@NullMarked
package dev.footfall.spring;

import org.jspecify.annotations.NullMarked;
