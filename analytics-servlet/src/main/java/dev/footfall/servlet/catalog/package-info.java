/** The catalog API: what assets and users are called, put, shown and deleted by whoever administers a tenant. */
@NullMarked
package dev.footfall.servlet.catalog;

import org.jspecify.annotations.NullMarked;
