/** Analytics for the tests of applications: what they track is kept in memory and shown. */
@NullMarked
package dev.footfall.test;

import org.jspecify.annotations.NullMarked;
