package dev.footfall.access;

/**
 * Who owns data. Nothing that belongs to one tenant is ever visible to, or countable by, another.
 *
 * @param id opaque, 1 to {@value #MAX_LENGTH} characters
 */
public record Tenant(String id) {

    public static final int MAX_LENGTH = 128;

    /**
     * @throws IllegalArgumentException if the id is empty, too long, or what no store keeps: NUL or a lone surrogate
     */
    public Tenant {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "tenant must have 1 to " + MAX_LENGTH + " characters, has " + id.length());
        }
        if (id.codePoints().anyMatch(Tenant::isUnstorable)) {
            throw new IllegalArgumentException("tenant must be Unicode text without NUL");
        }
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    public static Tenant of(String id) {
        return new Tenant(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
