package dev.footfall.sample.shop;

import java.util.List;

/**
 * Something to buy.
 *
 * @param id as in its address and its events
 * @param line one line below the name
 * @param cents its price in euros
 * @param size as it is printed
 * @param accent the colour of its decoration
 * @param roomView whether it can be shown in the visitor's room
 */
public record Product(
        String id,
        String name,
        String line,
        String description,
        long cents,
        String size,
        String accent,
        boolean roomView,
        List<Choice> choices) {

    public String price() {
        return Money.text(cents);
    }
}
