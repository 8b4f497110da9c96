package dev.footfall.sample.drawing;

import java.util.Locale;
import java.util.Map;

/**
 * Draws a model as an SVG, from the same side as the page's viewer shows it first. The page's script projects and
 * lights in the same way, so that the picture does not jump when the viewer takes over.
 */
public final class Picture {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 340;
    private static final double TURN = Math.toRadians(-32);
    private static final double TILT = Math.toRadians(18);
    private static final Vector LIGHT = new Vector(-0.35, 0.75, 0.56).unit();

    private final Model model;
    private final Map<String, String> colours;
    private final double scale;
    private final double distance;
    private final StringBuilder svg = new StringBuilder();

    private Picture(Model model, Map<String, String> colours) {
        this.model = model;
        this.colours = colours;
        this.scale = Math.min(WIDTH * 0.8 / model.width(), HEIGHT * 0.82 / (model.height() + model.width() * 0.3));
        this.distance = 4 * Math.max(model.width(), model.height());
    }

    /**
     * Draws the model.
     *
     * @param colours the colour of each material, as {@code #c89f6a}
     */
    public static String svg(Model model, Map<String, String> colours) {
        return new Picture(model, colours).draw();
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\">");
        shadow();
        Vector eye = new Vector(0, model.height() / 2, 0)
                .plus(new Vector(0, 0, distance).tilted(-TILT).turned(-TURN));
        model.tree().paint(eye, face -> {
            if (face.distance(eye) > 0) {
                polygon(face);
            }
        });
        return svg.append("</svg>").toString();
    }

    private void shadow() {
        svg.append(String.format(
                Locale.ROOT,
                "<ellipse cx=\"%d\" cy=\"%.1f\" rx=\"%.1f\" ry=\"%.1f\" fill=\"#000\" fill-opacity=\".1\"/>",
                WIDTH / 2,
                projected(new Vector(0, 0, 0))[1],
                model.width() * scale * 0.5,
                model.width() * scale * 0.19));
    }

    private void polygon(Face face) {
        String colour = Colour.parse(colours.getOrDefault(face.material(), "#999999"))
                .lit(light(face.normal().turned(TURN).tilted(TILT)));
        svg.append("<path d=\"");
        for (int i = 0; i < face.corners().size(); i++) {
            double[] at = projected(face.corners().get(i));
            svg.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", at[0], at[1]));
        }
        svg.append("Z\" fill=\"" + colour + "\" stroke=\"" + colour + "\" stroke-width=\".6\"/>");
    }

    private static double light(Vector normal) {
        return 0.58 + 0.5 * Math.max(0, normal.dot(LIGHT)) + 0.06 * normal.y();
    }

    private double[] projected(Vector point) {
        Vector seen =
                point.minus(new Vector(0, model.height() / 2, 0)).turned(TURN).tilted(TILT);
        double zoom = scale * distance / (distance - seen.z());
        return new double[] {WIDTH / 2.0 + seen.x() * zoom, HEIGHT / 2.0 - seen.y() * zoom};
    }
}
