package dev.footfall.jdbc.rollup;

/** Goes through what an {@link IdWriter} has packed. */
final class IdReader {

    private final ByteSource source;
    private long left;
    private long id;
    private long rows;

    IdReader(ByteSource source) {
        this.source = source;
        this.left = source.number();
    }

    boolean next() {
        if (left-- <= 0) {
            return false;
        }
        long packed = source.number();
        id += packed >>> 1;
        rows = (packed & 1) == 0 ? 1 : source.number();
        return true;
    }

    long id() {
        return id;
    }

    long rows() {
        return rows;
    }
}
