/** The video API: videos, users, the system, exports. */
@NullMarked
package dev.footfall.servlet.video;

import org.jspecify.annotations.NullMarked;
