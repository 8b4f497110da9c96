package dev.footfall.sample.drawing;

/** A point or a direction, in cm: x to the right, y up, z towards the viewer. */
record Vector(double x, double y, double z) {

    Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vector unit() {
        return times(1 / length());
    }

    /** Somewhere on the way to the other. */
    Vector towards(Vector other, double part) {
        return plus(other.minus(this).times(part));
    }

    /** Turned about the vertical axis. */
    Vector turned(double radians) {
        double sin = Math.sin(radians);
        double cos = Math.cos(radians);
        return new Vector(x * cos + z * sin, y, z * cos - x * sin);
    }

    /** Tilted about the axis to the right. */
    Vector tilted(double radians) {
        double sin = Math.sin(radians);
        double cos = Math.cos(radians);
        return new Vector(x, y * cos - z * sin, y * sin + z * cos);
    }

    /** Rolled about the axis towards the viewer. */
    Vector rolled(double radians) {
        double sin = Math.sin(radians);
        double cos = Math.cos(radians);
        return new Vector(x * cos - y * sin, x * sin + y * cos, z);
    }
}
