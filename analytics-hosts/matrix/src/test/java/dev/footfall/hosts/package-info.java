/** Other people's applications and containers, started as they are, with us and without. */
@NullMarked
package dev.footfall.hosts;

import org.jspecify.annotations.NullMarked;
