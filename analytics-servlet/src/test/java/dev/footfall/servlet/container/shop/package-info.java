/** A web application that is deployed with our jars, and nothing of ours in its code but the handle. */
@NullMarked
package dev.footfall.servlet.container.shop;

import org.jspecify.annotations.NullMarked;
