/** What the standard event types demand of their metadata, the parts they carry, and how a page's host is written. */
@NullMarked
package dev.footfall.core.vocabulary;

import org.jspecify.annotations.NullMarked;
