package dev.footfall.jdbc.rollup;

/** What an id is of is in the lowest bits of the number that stands for it in rollups. */
public enum IdKind {
    USER(0, "user "),
    VISITOR(1, "visitor "),
    SESSION(2, "session ");

    private static final int BITS = 2;
    private static final long MASK = (1 << BITS) - 1;

    /** Of what may be given a kind: the result has 32 bits. */
    public static final long LAST = (1L << (32 - BITS)) - 1;

    private final int bits;
    private final String prefix;

    IdKind(int bits, String prefix) {
        this.bits = bits;
        this.prefix = prefix;
    }

    /** The kind of what {@link dev.footfall.query.Attribute#VIEWER} calls so. */
    public static IdKind ofName(String name) {
        return name.startsWith(USER.prefix) ? USER : name.startsWith(VISITOR.prefix) ? VISITOR : SESSION;
    }

    /** What a value of that kind is called. */
    public String name(String value) {
        return prefix + value;
    }

    /** What is called so. */
    public static String value(String name) {
        return name.substring(ofName(name).prefix.length());
    }

    /**
     * The id of what is of that kind.
     *
     * @param number 1 to {@link #LAST}
     */
    public long id(long number) {
        return number << BITS | bits;
    }

    /** What the id was made of. */
    public static long number(long id) {
        return id >>> BITS;
    }

    /** The same, if it is a user's, else 0: none. */
    static long onlyUser(long id) {
        return (id & MASK) == USER.bits ? id : 0;
    }
}
