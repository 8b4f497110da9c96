package dev.footfall.servlet.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of one API: those that are declared, and no others. */
public final class Routes {

    private final Reception reception;
    private final List<DeclaredRoute> declared;
    private final PathTree<Resource> tree = new PathTree<>();

    private Routes(Reception reception, boolean isEitherSlash, List<DeclaredRoute> declared) {
        this.reception = reception;
        this.declared = List.copyOf(declared);
        for (DeclaredRoute route : declared) {
            tree.at(route.path(), isEitherSlash, () -> new Resource(route.path()))
                    .add(route);
        }
    }

    /** Where a slash at the end of a path means nothing. */
    public static Routes of(Reception reception, List<DeclaredRoute> declared) {
        return new Routes(reception, true, declared);
    }

    /** Where a path with a slash too few or too many is somebody else's. */
    public static Routes exactly(Reception reception, List<DeclaredRoute> declared) {
        return new Routes(reception, false, declared);
    }

    /** Where the token may stand. */
    public TokenPlace tokenPlace() {
        return reception.place();
    }

    public ErrorForm errors() {
        return reception.errors();
    }

    public List<DeclaredRoute> declared() {
        return declared;
    }

    /**
     * What the path names; null: nothing of this API, so that the request is somebody else's. Called for every request
     * that the host gets, and therefore quick.
     *
     * @param path decoded, behind context path and mount prefix
     */
    public @Nullable Route find(String path) {
        Resource resource = tree.find(path);
        return resource == null ? null : reception.route(resource, path);
    }
}
