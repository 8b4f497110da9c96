package dev.footfall.sample.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The solids that furniture is made of. */
final class Solids {

    private static final int FEWEST_SIDES = 10;
    private static final int MOST_SIDES = 28;

    private Solids() {}

    /**
     * A box with its middle at the origin whose edges are cut off.
     *
     * @param bevel how much of each edge is cut off; 0: a plain box
     */
    static List<Face> box(String material, Vector size, double bevel) {
        List<Face> faces = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                faces.add(side(material, size, bevel, axis, sign));
                if (bevel > 0) {
                    addEdges(faces, material, size, bevel, axis, sign);
                }
            }
        }
        if (bevel > 0) {
            addCorners(faces, material, size, bevel);
        }
        return faces;
    }

    private static Face side(String material, Vector size, double bevel, int axis, int sign) {
        List<Vector> corners = new ArrayList<>();
        int[][] around = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (int[] signs : around) {
            corners.add(corner(size, bevel, axis, sign, signs[0], signs[1]));
        }
        return outward(material, corners);
    }

    /** The corner of a side: on the full size along its axis, inside by the bevel along the other two. */
    private static Vector corner(Vector size, double bevel, int axis, int sign, int second, int third) {
        double[] half = {size.x() / 2, size.y() / 2, size.z() / 2};
        double[] at = new double[3];
        at[axis] = sign * half[axis];
        at[(axis + 1) % 3] = second * (half[(axis + 1) % 3] - bevel);
        at[(axis + 2) % 3] = third * (half[(axis + 2) % 3] - bevel);
        return new Vector(at[0], at[1], at[2]);
    }

    /** The slanted strips between this side and the two sides of the next axis. */
    private static void addEdges(List<Face> faces, String material, Vector size, double bevel, int axis, int sign) {
        int next = (axis + 1) % 3;
        for (int other = -1; other <= 1; other += 2) {
            faces.add(outward(
                    material,
                    List.of(
                            corner(size, bevel, axis, sign, other, -1),
                            corner(size, bevel, axis, sign, other, 1),
                            corner(size, bevel, next, other, 1, sign),
                            corner(size, bevel, next, other, -1, sign))));
        }
    }

    private static void addCorners(List<Face> faces, String material, Vector size, double bevel) {
        for (int corner = 0; corner < 8; corner++) {
            int x = (corner & 1) * 2 - 1;
            int y = (corner & 2) - 1;
            int z = (corner & 4) / 2 - 1;
            faces.add(outward(
                    material,
                    List.of(
                            corner(size, bevel, 0, x, y, z),
                            corner(size, bevel, 1, y, z, x),
                            corner(size, bevel, 2, z, x, y))));
        }
    }

    /** A round bar between two points; its radius may differ between the ends. */
    static List<Face> rod(String material, Vector from, Vector to, double fromRadius, double toRadius) {
        Vector axis = to.minus(from).unit();
        Vector across = axis.cross(Math.abs(axis.y()) > 0.9 ? new Vector(1, 0, 0) : new Vector(0, 1, 0))
                .unit();
        Vector up = axis.cross(across);
        int sides = (int) Math.max(FEWEST_SIDES, Math.min(MOST_SIDES, Math.max(fromRadius, toRadius) * 1.2));
        List<Vector> start = ring(from, across, up, fromRadius, sides);
        List<Vector> end = ring(to, across, up, toRadius, sides);
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < sides; i++) {
            int next = (i + 1) % sides;
            faces.add(Face.of(material, List.of(start.get(i), start.get(next), end.get(next), end.get(i))));
        }
        List<Vector> base = new ArrayList<>(start);
        Collections.reverse(base);
        faces.add(Face.of(material, base));
        faces.add(Face.of(material, end));
        return faces;
    }

    private static List<Vector> ring(Vector middle, Vector across, Vector up, double radius, int sides) {
        List<Vector> ring = new ArrayList<>();
        for (int i = 0; i < sides; i++) {
            double angle = 2 * Math.PI * i / sides;
            ring.add(middle.plus(across.times(radius * Math.cos(angle))).plus(up.times(radius * Math.sin(angle))));
        }
        return ring;
    }

    static List<Face> moved(List<Face> faces, UnaryOperator<Vector> move) {
        return faces.stream()
                .map(face -> Face.of(
                        face.material(), face.corners().stream().map(move).toList()))
                .toList();
    }

    /** For solids around the origin: turns the corners the way that makes the face look away from it. */
    private static Face outward(String material, List<Vector> corners) {
        Face face = Face.of(material, corners);
        if (face.normal().dot(corners.get(0)) > 0) {
            return face;
        }
        List<Vector> reversed = new ArrayList<>(corners);
        Collections.reverse(reversed);
        return Face.of(material, reversed);
    }
}
