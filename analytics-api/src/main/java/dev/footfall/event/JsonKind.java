package dev.footfall.event;

/** How the bytes of an event tell what comes next in its JSON. These numbers never change. */
final class JsonKind {

    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int NUMBER = 3;
    static final int DECIMAL = 4;
    static final int TEXT = 5;
    static final int ARRAY = 6;
    static final int OBJECT = 7;

    private JsonKind() {}
}
