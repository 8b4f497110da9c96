/** Footfall in a servlet container: the filter that mounts the APIs. */
@NullMarked
package dev.footfall.servlet;

import org.jspecify.annotations.NullMarked;
