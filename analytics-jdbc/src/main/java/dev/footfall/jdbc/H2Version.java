package dev.footfall.jdbc;

import org.jspecify.annotations.Nullable;

/** What is known about releases of H2 and acknowledged events: a host's dependencies may bring another than ours. */
final class H2Version {

    private static final String PROVEN = "2.4.240";
    private static final String LOSES = "2.5.252";

    private H2Version() {}

    /**
     * What there is to warn of, or null.
     *
     * @param product as the driver tells it: {@code 2.4.240 (2025-09-22)}
     * @throws JdbcStoreException if that version loses what it has acknowledged
     */
    static @Nullable String warning(String product) {
        String version = product.strip().split(" ", 2)[0];
        if (version.equals(LOSES)) {
            throw new JdbcStoreException(
                    "H2 " + LOSES + " loses committed events when the process dies: use H2 " + PROVEN, null);
        }
        return version.equals(PROVEN)
                ? null
                : "H2 " + version + " is in use; that nothing is lost when the process dies was proven with H2 "
                        + PROVEN + " only: use that version";
    }
}
