package dev.footfall.sample.drawing;

import java.util.List;

/** A flat, convex piece of a surface; its corners run anticlockwise, seen from outside. */
record Face(String material, List<Vector> corners, Vector normal) {

    static Face of(String material, List<Vector> corners) {
        return new Face(material, List.copyOf(corners), normal(corners));
    }

    /** The same piece with other corners. */
    Face with(List<Vector> others) {
        return new Face(material, List.copyOf(others), normal);
    }

    /** How far a point lies in front of it; negative: behind it. */
    double distance(Vector point) {
        return normal.dot(point.minus(corners.get(0)));
    }

    private static Vector normal(List<Vector> corners) {
        Vector sum = new Vector(0, 0, 0);
        for (int i = 0; i < corners.size(); i++) {
            sum = sum.plus(corners.get(i).cross(corners.get((i + 1) % corners.size())));
        }
        return sum.unit();
    }
}
