/** Answers questions: plans what a store is asked, folds what it says, and shares what was just answered. */
@NullMarked
package dev.footfall.core.query;

import org.jspecify.annotations.NullMarked;
