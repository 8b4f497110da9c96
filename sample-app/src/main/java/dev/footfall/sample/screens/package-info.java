/** A page that plays the shop's screens, and the people before them. */
@NullMarked
package dev.footfall.sample.screens;

import org.jspecify.annotations.NullMarked;
