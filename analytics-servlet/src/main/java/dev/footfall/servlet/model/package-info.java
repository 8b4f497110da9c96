/** The query model as JSON: ranges, zones, filters and names, for all routes that are asked in its terms. */
@NullMarked
package dev.footfall.servlet.model;

import org.jspecify.annotations.NullMarked;
