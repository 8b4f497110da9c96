/** What the shop sells, its cart and its pages. */
@NullMarked
package dev.footfall.sample.shop;

import org.jspecify.annotations.NullMarked;
