@NullMarked
package dev.footfall.sample.demo;

import org.jspecify.annotations.NullMarked;
