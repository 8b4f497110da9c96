/** What the shop tells Footfall, from the server and from its pages. */
@NullMarked
package dev.footfall.sample.tracking;

import org.jspecify.annotations.NullMarked;
