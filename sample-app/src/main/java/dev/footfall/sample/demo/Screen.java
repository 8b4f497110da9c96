package dev.footfall.sample.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A screen with a camera in one of the shop's rooms. */
public enum Screen {
    NORTH("3024", "Showroom north", Showroom.NORTH, 1, 0.62),
    SOUTH("3025", "Showroom south", Showroom.SOUTH, 2, 0.55),
    WINDOW("3031", "Shop window south", Showroom.SOUTH, 2, 0.28),
    /** Went dark long ago. */
    CELLAR("3007", "Old screen in the cellar", Showroom.NORTH, 1, 0);

    /** Those that play. */
    public static final List<Screen> PLAYING = List.of(NORTH, SOUTH, WINDOW);

    private static final double[] OPENING_HOURS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 5, 6, 5, 5, 6, 8, 9, 10, 7, 2};
    private static final double[] STREET_HOURS = {
        0.3, 0.1, 0, 0, 0, 0.2, 1, 4, 5, 3, 4, 6, 8, 8, 6, 6, 8, 10, 10, 8, 6, 4, 2, 1
    };

    private final String id;
    private final String title;
    private final Showroom showroom;
    private final int site;
    private final double appeal;

    Screen(String id, String title, Showroom showroom, int site, double appeal) {
        this.id = id;
        this.title = title;
        this.showroom = showroom;
        this.site = site;
        this.appeal = appeal;
    }

    /** As events name the device. */
    public String id() {
        return id;
    }

    /** As the shop calls it. */
    public String title() {
        return title;
    }

    /** The workspace of what it sees. */
    public Showroom showroom() {
        return showroom;
    }

    /** Whether it stands on end. */
    public boolean isUpright() {
        return this == WINDOW;
    }

    /** How many of those who pass look at it. */
    double appeal() {
        return appeal;
    }

    /** How many pass, by the hour. */
    double[] hours() {
        return this == WINDOW ? STREET_HOURS : OPENING_HOURS;
    }

    /** How many pass on such a day, beside other days and screens. Rooms are closed on Sundays, streets never. */
    double weight(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (this == WINDOW) {
            return weekday == DayOfWeek.SUNDAY ? 0.9 : 1.3;
        }
        double size = this == NORTH ? 1 : 0.7;
        return weekday == DayOfWeek.SUNDAY ? 0 : weekday == DayOfWeek.SATURDAY ? 2.2 * size : size;
    }

    /** What it is registered as, to be seen by those who look after it. */
    Map<String, ?> registration() {
        List<Long> users = Stream.of(Staff.JONAS, Staff.EDDA)
                .map(staff -> Long.valueOf(staff.id()))
                .toList();
        return InOrder.of("name", title, "acl", users, "orientation", isUpright() ? 1 : 0, "site", site);
    }
}
