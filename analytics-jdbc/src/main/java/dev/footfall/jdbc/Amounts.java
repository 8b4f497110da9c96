package dev.footfall.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numbers of many groups, page by page, so that growing copies nothing. */
final class Amounts {

    private static final int PAGE_BITS = 12;

    private final int width;
    private final List<double[]> pages = new ArrayList<>();

    /** @param width how many numbers a group has */
    Amounts(int width) {
        this.width = width;
    }

    void makeRoom(int group) {
        if (group >>> PAGE_BITS >= pages.size()) {
            pages.add(new double[width << PAGE_BITS]);
        }
    }

    double[] page(int group) {
        return pages.get(group >>> PAGE_BITS);
    }

    /** Where in its page a group begins. */
    int place(int group) {
        return (group & ((1 << PAGE_BITS) - 1)) * width;
    }

    double get(int group, int number) {
        return page(group)[place(group) + number];
    }

    double[] all(int group) {
        return Arrays.copyOfRange(page(group), place(group), place(group) + width);
    }
}
