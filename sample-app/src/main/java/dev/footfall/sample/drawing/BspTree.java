package dev.footfall.sample.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Faces, cut and sorted so that from any point they can be painted from the farthest to the nearest: what lies behind
 * the plane of a node's face, the node's face, what lies before it.
 *
 * @param here the face that cuts, and then those in its plane, which may look the other way
 */
record BspTree(
        List<Face> here, @Nullable BspTree behind, @Nullable BspTree before) {

    private static final double THICKNESS = 1e-4;
    private static final int CANDIDATES = 24;

    static @Nullable BspTree of(List<Face> faces) {
        if (faces.isEmpty()) {
            return null;
        }
        Face cut = bestCut(faces);
        List<Face> here = new ArrayList<>(List.of(cut));
        List<Face> behind = new ArrayList<>();
        List<Face> before = new ArrayList<>();
        for (Face face : faces) {
            if (!face.equals(cut)) {
                divide(cut, face, here, behind, before);
            }
        }
        return new BspTree(here, of(behind), of(before));
    }

    /** The face, of some, whose plane cuts the fewest others. */
    private static Face bestCut(List<Face> faces) {
        Face best = faces.get(0);
        long fewest = Long.MAX_VALUE;
        int step = Math.max(1, faces.size() / CANDIDATES);
        for (int i = 0; i < faces.size(); i += step) {
            Face candidate = faces.get(i);
            long cuts = faces.stream().filter(face -> isCutBy(candidate, face)).count();
            if (cuts < fewest) {
                fewest = cuts;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isCutBy(Face cut, Face face) {
        return face.corners().stream().anyMatch(corner -> cut.distance(corner) > THICKNESS)
                && face.corners().stream().anyMatch(corner -> cut.distance(corner) < -THICKNESS);
    }

    private static void divide(Face cut, Face face, List<Face> here, List<Face> behind, List<Face> before) {
        if (isCutBy(cut, face)) {
            add(behind, face, part(cut, face, -1));
            add(before, face, part(cut, face, 1));
            return;
        }
        double farthest = face.corners().stream()
                .mapToDouble(cut::distance)
                .reduce(0, (a, b) -> Math.abs(a) > Math.abs(b) ? a : b);
        if (Math.abs(farthest) <= THICKNESS) {
            here.add(face);
        } else {
            (farthest < 0 ? behind : before).add(face);
        }
    }

    private static void add(List<Face> faces, Face whole, List<Vector> corners) {
        if (corners.size() >= 3) {
            faces.add(whole.with(corners));
        }
    }

    /** The corners of what lies on that side of the cut. */
    private static List<Vector> part(Face cut, Face face, int side) {
        List<Vector> kept = new ArrayList<>();
        List<Vector> corners = face.corners();
        for (int i = 0; i < corners.size(); i++) {
            Vector here = corners.get(i);
            Vector next = corners.get((i + 1) % corners.size());
            double distance = side * cut.distance(here);
            double nextDistance = side * cut.distance(next);
            if (distance >= 0) {
                kept.add(here);
            }
            if (distance * nextDistance < 0) {
                kept.add(here.towards(next, distance / (distance - nextDistance)));
            }
        }
        return kept;
    }

    /** Hands out the faces, the farthest from that point first. */
    void paint(Vector eye, Consumer<Face> painter) {
        boolean inFront = here.get(0).distance(eye) >= 0;
        paint(inFront ? behind : before, eye, painter);
        here.forEach(painter);
        paint(inFront ? before : behind, eye, painter);
    }

    private static void paint(@Nullable BspTree tree, Vector eye, Consumer<Face> painter) {
        if (tree != null) {
            tree.paint(eye, painter);
        }
    }
}
