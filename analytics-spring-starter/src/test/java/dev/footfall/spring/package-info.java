@NullMarked
package dev.footfall.spring;

import org.jspecify.annotations.NullMarked;
