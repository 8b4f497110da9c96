@NullMarked
package dev.footfall.sample.screens;

import org.jspecify.annotations.NullMarked;
