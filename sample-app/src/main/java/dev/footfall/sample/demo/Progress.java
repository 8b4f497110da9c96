package dev.footfall.sample.demo;

import java.io.PrintStream;
import java.util.Locale;

/** A bar that only ever grows to the right, so that it reads well on a terminal and in a file. */
final class Progress {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final int whole;
    private int reached;
    private int shown;

    Progress(PrintStream out, int whole) {
        this.out = out;
        this.whole = whole;
    }

    void add(int more) {
        if (reached == 0) {
            out.print(String.format(Locale.ROOT, "  Demo data, %,d events: ", whole));
        }
        reached += more;
        int step = (int) ((long) reached * WIDTH / whole);
        out.print("#".repeat(step - shown));
        out.flush();
        shown = step;
    }

    void done() {
        out.println(" all there");
    }

    void stopped() {
        out.println(
                reached == 0 ? "  Demo data: none yet; the next start goes on" : " stopped; the next start goes on");
    }
}
