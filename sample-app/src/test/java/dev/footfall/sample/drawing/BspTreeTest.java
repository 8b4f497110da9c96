package dev.footfall.sample.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.sample.shop.ProductRange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BspTreeTest {

    private static final int LOOKS = 300;

    static List<String> products() {
        return ProductRange.ids();
    }

    @ParameterizedTest
    @MethodSource("products")
    void fromAnywhereWhatIsNearestIsPaintedLast(String product) {
        Model model = Model.ofResource(product);
        Random random = new Random(3);
        for (int look = 0; look < LOOKS; look++) {
            Vector eye = new Vector(0, 0, 4 * Math.max(model.width(), model.height()))
                    .tilted(-random.nextDouble(1.2))
                    .turned(random.nextDouble(6.3));
            Vector aim = new Vector(
                    random.nextDouble(-0.5, 0.5) * model.width(),
                    random.nextDouble() * model.height(),
                    random.nextDouble(-0.5, 0.5) * model.width());
            List<Double> hits = new ArrayList<>();
            model.tree().paint(eye, face -> hit(face, eye, aim).ifPresent(hits::add));
            if (!hits.isEmpty()) {
                double nearest =
                        hits.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
                assertThat(hits.get(hits.size() - 1)).as("look %s", look).isCloseTo(nearest, within(1e-3));
            }
        }
    }

    /** How far along the line of sight it meets a face that looks this way. */
    private static OptionalDouble hit(Face face, Vector eye, Vector aim) {
        Vector sight = aim.minus(eye);
        double slope = face.normal().dot(sight);
        if (slope >= 0) {
            return OptionalDouble.empty();
        }
        double far = -face.distance(eye) / slope;
        Vector point = eye.plus(sight.times(far));
        for (int i = 0; i < face.corners().size(); i++) {
            Vector from = face.corners().get(i);
            Vector to = face.corners().get((i + 1) % face.corners().size());
            if (to.minus(from).cross(point.minus(from)).dot(face.normal()) < 1e-6) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(far);
    }
}
