package dev.footfall.servlet.metrics;

import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told of assets. */
enum Figure {
    VIEWS_3D("3D views", "product 3D view"),
    VIEWS_AR("AR views", "product AR view"),
    /** Sessions in which somebody interacted. */
    ENGAGEMENT("User engagement", "product interaction"),
    INTERACTIONS("Interactions", "product interaction");

    private final String label;
    private final String type;

    Figure(String label, String type) {
        this.label = label;
        this.type = type;
    }

    /** What reports call it. */
    String label() {
        return label;
    }

    /** The type of event that it is made of. */
    String type() {
        return type;
    }

    static Set<String> types() {
        return Stream.of(values()).map(Figure::type).collect(Collectors.toSet());
    }

    /** A number of that name for each of them. */
    static Measure[] measures() {
        return Stream.of(values()).map(figure -> figure.measure(figure.name())).toArray(Measure[]::new);
    }

    Measure measure(String name) {
        Measure measure = this == ENGAGEMENT ? Measure.countDistinct(name, Attribute.SESSION_ID) : Measure.count(name);
        return measure.where(Attribute.TYPE, type);
    }

    /** All views, of either kind. */
    static Measure views(String name) {
        return Measure.count(name).where(Attribute.TYPE, VIEWS_3D.type, VIEWS_AR.type);
    }

    /** The types of views, of either kind. */
    static Set<String> viewTypes() {
        return Set.of(VIEWS_3D.type, VIEWS_AR.type);
    }
}
