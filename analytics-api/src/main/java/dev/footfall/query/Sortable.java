package dev.footfall.query;

/** What an answer can be put in order by. */
public sealed interface Sortable permits Dimension, Measure {}
