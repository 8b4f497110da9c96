/**
 * What proves a plugin and serves the tests of its author and of hosts: contracts for stores, a clock that stands
 * still, and events made to order. Whoever writes a store extends {@link dev.footfall.testkit.AnalyticsStoreContract}.
 */
@NullMarked
package dev.footfall.testkit;

import org.jspecify.annotations.NullMarked;
