package dev.footfall.query;

/** What an answer has a row for each value of. */
public sealed interface Dimension extends Sortable permits Attribute, TimeBucket {}
