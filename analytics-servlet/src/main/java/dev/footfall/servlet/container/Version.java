package dev.footfall.servlet.container;

import org.jspecify.annotations.Nullable;

/** Which of our versions this is. */
final class Version {

    private Version() {}

    /** As our jar says; classes that are in no jar have none. */
    static String ours() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(of no version)" : version;
    }
}
