/** Reports: what somebody filed, and the state it is in now. */
@NullMarked
package dev.footfall.report;

import org.jspecify.annotations.NullMarked;
