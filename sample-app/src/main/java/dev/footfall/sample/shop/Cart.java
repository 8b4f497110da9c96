package dev.footfall.sample.shop;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What a visitor is about to buy. Immutable, so that two requests of one visitor cannot mix it up. */
record Cart(List<CartLine> lines) implements Serializable {

    static final Cart EMPTY = new Cart(List.of());
    private static final int MOST_LINES = 30;

    Cart {
        lines = List.copyOf(lines);
    }

    Cart plus(Configuration configuration, int quantity) {
        boolean known = lines.stream().anyMatch(line -> line.configuration().equals(configuration));
        if (known) {
            return new Cart(lines.stream()
                    .map(line -> line.configuration().equals(configuration) ? line.plus(quantity) : line)
                    .toList());
        }
        Stream<CartLine> added = Stream.of(new CartLine(configuration, quantity));
        return new Cart(Stream.concat(lines.stream(), added).limit(MOST_LINES).toList());
    }

    /** With another number of one thing; 0 takes it out. */
    Cart with(String configurationId, int quantity) {
        return new Cart(lines.stream()
                .map(line -> line.configuration().id().equals(configurationId)
                        ? new CartLine(line.configuration(), quantity)
                        : line)
                .filter(line -> line.quantity() > 0)
                .toList());
    }

    int pieces() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
