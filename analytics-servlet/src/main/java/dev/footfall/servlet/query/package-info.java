/** The query API: the query model itself as JSON, for the dashboard and for hosts' own screens. */
@NullMarked
package dev.footfall.servlet.query;

import org.jspecify.annotations.NullMarked;
