package dev.footfall.sample.drawing;

/** A colour of the screen; each part from 0 to 255. */
record Colour(int red, int green, int blue) {

    /** Reads {@code #c89f6a}. */
    static Colour parse(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** In that much light; 1: as it is. */
    String lit(double light) {
        return String.format("#%02x%02x%02x", part(red, light), part(green, light), part(blue, light));
    }

    private static long part(int part, double light) {
        return Math.min(255, Math.round(part * light));
    }
}
