package dev.footfall.jdbc.rollup;

/** Packs ascending ids as what lies between them, each with how many rows it has, which is mostly one. */
final class IdWriter {

    private final ByteSink sink;
    private long last;

    /** @param size how many different ones there will be */
    IdWriter(ByteSink sink, int size) {
        this.sink = sink;
        sink.number(size);
    }

    void add(long id, long rows) {
        boolean isOne = rows == 1;
        sink.number((id - last) << 1 | (isOne ? 0 : 1));
        if (!isOne) {
            sink.number(rows);
        }
        last = id;
    }
}
