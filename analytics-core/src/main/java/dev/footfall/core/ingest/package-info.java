/** The way in: checks, fills in, queues and writes events. */
@NullMarked
package dev.footfall.core.ingest;

import org.jspecify.annotations.NullMarked;
