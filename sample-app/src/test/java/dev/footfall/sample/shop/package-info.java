@NullMarked
package dev.footfall.sample.shop;

import org.jspecify.annotations.NullMarked;
