/** What happened around an application that its numbers do not tell of: deploys, campaigns, notes. */
@NullMarked
package dev.footfall.annotation;

import org.jspecify.annotations.NullMarked;
