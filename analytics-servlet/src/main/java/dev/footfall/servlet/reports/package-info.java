/** The reports API: what was filed, by whom, what became of it, who read it and who was alerted. */
@NullMarked
package dev.footfall.servlet.reports;

import org.jspecify.annotations.NullMarked;
