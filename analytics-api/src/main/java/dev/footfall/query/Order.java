package dev.footfall.query;

/**
 * What an answer is put in order by: numbers by size, texts by Unicode code points, times by their course. Null comes
 * last, whatever the direction.
 */
public record Order(Sortable by, boolean isDescending) {

    public static Order ascending(Sortable by) {
        return new Order(by, false);
    }

    public static Order descending(Sortable by) {
        return new Order(by, true);
    }
}
