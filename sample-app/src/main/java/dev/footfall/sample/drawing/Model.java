package dev.footfall.sample.drawing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A piece of furniture in three dimensions, standing on the floor around the origin.
 *
 * @param width the greatest horizontal extent, in cm
 * @param height in cm
 */
public record Model(BspTree tree, double width, double height) {

    static Model of(List<Face> faces) {
        double width = extent(faces, corner -> Math.hypot(corner.x(), corner.z())) * 2;
        double height = extent(faces, Vector::y);
        return new Model(Objects.requireNonNull(BspTree.of(faces), "a model needs a face"), width, height);
    }

    /** Reads {@code /models/<name>.txt}; see {@link ModelReader} for what stands in it. */
    public static Model ofResource(String name) {
        InputStream stream = Model.class.getResourceAsStream("/models/" + name + ".txt");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
            return of(ModelReader.read(reader.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double extent(List<Face> faces, ToDoubleFunction<Vector> measure) {
        return faces.stream()
                .flatMap(face -> face.corners().stream())
                .mapToDouble(measure)
                .max()
                .orElse(1);
    }
}
