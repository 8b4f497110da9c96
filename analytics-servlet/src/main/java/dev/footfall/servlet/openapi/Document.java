package dev.footfall.servlet.openapi;

import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The whole document, part by part. */
final class Document {

    /** Resolved against where the document is: what stands before the paths, whatever context and prefix these are. */
    private static final String ROOT = "../..";

    private final List<MountedApi> apis;
    private final Json json;
    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final Map<String, Object> responses = new LinkedHashMap<>();
    private final SecuritySchemes security = new SecuritySchemes();

    Document(List<MountedApi> apis, Json json) {
        this.apis = List.copyOf(apis);
        this.json = json;
    }

    Map<String, Object> made() {
        apis.forEach(this::describe);
        return Members.of("openapi", "3.1.0")
                .with(
                        "info",
                        Members.of("title", "Footfall")
                                .with("version", version())
                                .map())
                .with("servers", List.of(Map.of("url", ROOT)))
                .with("tags", tags())
                .with("paths", paths)
                .with(
                        "components",
                        Members.of("schemas", schemas)
                                .with("responses", responses)
                                .with("securitySchemes", security.made())
                                .map())
                .map();
    }

    private static String version() {
        String version = Document.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }

    private List<Object> tags() {
        List<Object> tags = new ArrayList<>();
        apis.stream().map(MountedApi::name).distinct().forEach(name -> tags.add(Map.of("name", name)));
        return tags;
    }

    private void describe(MountedApi api) {
        Routes routes = api.surface().routes();
        ErrorResponses errors = new ErrorResponses(api.name(), routes.errors(), json);
        schemas.putIfAbsent(errors.schemaName(), errors.schema());
        for (DeclaredRoute route : routes.declared()) {
            Operation operation = new Operation(route, api.name(), errors);
            add(route, operation.described(responses).with("security", security.of(route, routes.tokenPlace())));
        }
    }

    private void add(DeclaredRoute route, Members operation) {
        @SuppressWarnings("unchecked")
        Map<String, Object> methods =
                (Map<String, Object>) paths.computeIfAbsent(path(route), absent -> new LinkedHashMap<>());
        methods.put(route.method().toLowerCase(Locale.ROOT), operation.map());
    }

    private static String path(DeclaredRoute route) {
        return route.path().text().replace("...}", "}");
    }
}
