/** The dashboard: a page, what it is made of, and how somebody signs in to it. */
@NullMarked
package dev.footfall.servlet.dashboard;

import org.jspecify.annotations.NullMarked;
