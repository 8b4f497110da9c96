/** The script by which pages in a browser send events. */
@NullMarked
package dev.footfall.servlet.tracker;

import org.jspecify.annotations.NullMarked;
