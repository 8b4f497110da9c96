package dev.footfall.journey;

/** Where a path leads from its start. */
public enum PathDirection {
    /** To what came after it. */
    NEXT,
    /** To what came before it, the latest first. */
    PREVIOUS
}
