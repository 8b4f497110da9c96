package dev.footfall.servlet.container;

import org.jspecify.annotations.Nullable;

/** Which container of this JVM answers names under {@code java:}: there can be but one. */
final class Naming implements AutoCloseable {

    private static final String PACKAGES = "java.naming.factory.url.pkgs";

    private final @Nullable String before = System.getProperty(PACKAGES);

    private Naming() {}

    static Naming by(String packageOfContainer) {
        Naming naming = new Naming();
        System.setProperty(PACKAGES, packageOfContainer);
        return naming;
    }

    @Override
    public void close() {
        if (before == null) {
            System.clearProperty(PACKAGES);
        } else {
            System.setProperty(PACKAGES, before);
        }
    }
}
