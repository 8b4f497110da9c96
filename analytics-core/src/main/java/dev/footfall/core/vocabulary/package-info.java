/** What the standard event types demand of their metadata, and the parts they carry. */
@NullMarked
package dev.footfall.core.vocabulary;

import org.jspecify.annotations.NullMarked;
