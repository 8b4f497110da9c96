package dev.footfall.sample.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a model, one solid a line, in cm and degrees; {@code #} begins a comment.
 *
 * <pre>
 * box  material  x y z  width height depth  [tilt [turn [roll]]]
 * soft material  x y z  width height depth  bevel  [tilt [turn [roll]]]
 * rod  material  x y z  x y z  radius [radius at the other end]
 * </pre>
 */
final class ModelReader {

    private ModelReader() {}

    static List<Face> read(List<String> lines) {
        List<Face> faces = new ArrayList<>();
        for (String line : lines) {
            String text = line.replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                faces.addAll(solid(text.split("\\s+")));
            }
        }
        return faces;
    }

    private static List<Face> solid(String[] words) {
        String material = words[1];
        double[] n = Stream.of(words).skip(2).mapToDouble(Double::parseDouble).toArray();
        return switch (words[0]) {
            case "box" -> placed(Solids.box(material, vector(n, 3), 0), n, 6);
            case "soft" -> placed(Solids.box(material, vector(n, 3), n[6]), n, 7);
            case "rod" -> Solids.rod(material, vector(n, 0), vector(n, 3), n[6], n.length > 7 ? n[7] : n[6]);
            default -> throw new IllegalArgumentException("no such solid: " + words[0]);
        };
    }

    private static List<Face> placed(List<Face> faces, double[] n, int angles) {
        return Solids.moved(
                faces,
                corner -> corner.tilted(angle(n, angles))
                        .turned(angle(n, angles + 1))
                        .rolled(angle(n, angles + 2))
                        .plus(vector(n, 0)));
    }

    private static Vector vector(double[] n, int from) {
        return new Vector(n[from], n[from + 1], n[from + 2]);
    }

    private static double angle(double[] n, int index) {
        return index < n.length ? Math.toRadians(n[index]) : 0;
    }
}
