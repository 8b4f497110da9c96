package dev.footfall.servlet.container;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * What the JVM remembers of records: until Java 18 the class of the latest that was compared or hashed for the first
 * time, and with it the class loader of a web application that is gone.
 */
final class RememberedRecords {

    private static final MethodHandle ITSELF = MethodHandles.identity(String.class);

    private RememberedRecords() {}

    /** Gives the JVM a class of its own to remember instead. */
    static void forget() {
        link("equals", MethodType.methodType(boolean.class, String.class, Object.class));
        link("hashCode", MethodType.methodType(int.class, String.class));
    }

    private static void link(String method, MethodType type) {
        try {
            Object unused =
                    ObjectMethods.bootstrap(MethodHandles.lookup(), method, type, String.class, "itself", ITSELF);
        } catch (Throwable e) {
            throw new IllegalStateException("records have " + method, e);
        }
    }
}
