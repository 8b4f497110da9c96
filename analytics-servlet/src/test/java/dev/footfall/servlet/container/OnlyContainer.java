package dev.footfall.servlet.container;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The class path of a container as a web application sees it: the container, the servlet API and nothing of ours. */
final class OnlyContainer extends ClassLoader {

    private static final ClassLoader EVERYTHING = OnlyContainer.class.getClassLoader();

    OnlyContainer() {
        super(ClassLoader.getPlatformClassLoader());
    }

    private static boolean isOfContainer(String name) {
        return Stream.of("jakarta.", "org.apache.", "org.eclipse.jetty.").anyMatch(name::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isOfContainer(name)) {
            return EVERYTHING.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return isOfContainer(name.replace('/', '.')) ? EVERYTHING.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return isOfContainer(name.replace('/', '.')) ? EVERYTHING.getResources(name) : Collections.emptyEnumeration();
    }
}
