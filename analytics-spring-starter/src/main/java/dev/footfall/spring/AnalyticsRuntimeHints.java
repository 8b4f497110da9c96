package dev.footfall.spring;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;

/** What a native image must keep although no code names it: files that are read, and classes found by their names. */
final class AnalyticsRuntimeHints implements RuntimeHintsRegistrar {

    private static final List<String> FILES = List.of(
            "dev/footfall/jdbc/migration/**",
            "dev/footfall/core/acquisition/*.txt",
            "dev/footfall/core/device/*.txt",
            "dev/footfall/servlet/dashboard/**",
            "dev/footfall/servlet/tracker/*.js",
            "META-INF/services/dev.footfall.*");

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        FILES.forEach(hints.resources()::registerPattern);
        for (NamedClasses library : NamedClasses.ALL) {
            library.files().forEach(hints.resources()::registerPattern);
            library.classes().flatMap(name -> found(name, classLoader)).forEach(type -> keep(type, hints));
        }
    }

    private static Stream<Class<?>> found(String name, @Nullable ClassLoader classLoader) {
        try {
            return Stream.of(ClassUtils.forName(name, classLoader));
        } catch (ClassNotFoundException | LinkageError e) {
            // It goes by its other name, or the application leaves the library out.
            return Stream.empty();
        }
    }

    private static void keep(Class<?> type, RuntimeHints hints) {
        hints.reflection().registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
        for (Field field : type.getDeclaredFields()) {
            hints.reflection().registerField(field);
        }
    }
}
