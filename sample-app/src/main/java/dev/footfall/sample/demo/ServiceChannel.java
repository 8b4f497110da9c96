package dev.footfall.sample.demo;

import java.util.List;

/** Where reports are filed at the service desk. */
public enum ServiceChannel {
    DELIVERIES("1", "Deliveries"),
    WORKSHOP("2", "Workshop");

    private final String id;
    private final String label;

    ServiceChannel(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The workspace of its events. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Who is alerted and reads. */
    List<Staff> desk() {
        return switch (this) {
            case DELIVERIES -> List.of(Staff.LENA, Staff.OMAR);
            case WORKSHOP -> List.of(Staff.OMAR, Staff.RUTH);
        };
    }

    /** Who files, the busiest first. */
    List<Staff> authors() {
        return switch (this) {
            case DELIVERIES -> List.of(Staff.JONAS, Staff.PIA, Staff.TOMASZ);
            case WORKSHOP -> List.of(Staff.EDDA, Staff.NIKOS);
        };
    }
}
