package dev.footfall.sample.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as the page's viewer reads it, short names because it travels.
 *
 * @param w the model's width
 * @param h its height
 * @param t its tree
 */
public record Mesh(double w, double h, Node t) {

    /**
     * A node of the tree.
     *
     * @param f the faces in its plane: a material, then the normal and the corners as one list of numbers
     * @param a what lies behind it
     * @param b what lies before it
     */
    public record Node(
            List<List<Object>> f,
            @Nullable Node a,
            @Nullable Node b) {}

    public static Mesh of(Model model) {
        return new Mesh(model.width(), model.height(), node(model.tree()));
    }

    private static Node node(BspTree tree) {
        return new Node(tree.here().stream().map(Mesh::face).toList(), child(tree.behind()), child(tree.before()));
    }

    private static @Nullable Node child(@Nullable BspTree tree) {
        return tree == null ? null : node(tree);
    }

    private static List<Object> face(Face face) {
        List<Object> numbers = new ArrayList<>();
        numbers.add(face.material());
        add(numbers, face.normal(), 1000);
        face.corners().forEach(corner -> add(numbers, corner, 100));
        return numbers;
    }

    private static void add(List<Object> numbers, Vector vector, double precision) {
        for (double part : new double[] {vector.x(), vector.y(), vector.z()}) {
            numbers.add(Math.round(part * precision) / precision);
        }
    }
}
