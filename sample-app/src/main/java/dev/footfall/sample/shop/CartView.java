package dev.footfall.sample.shop;

import java.util.List;

/** A cart as a page shows it. */
public record CartView(List<Line> lines, int pieces, String total) {

    /**
     * One line of it.
     *
     * @param choices the chosen finishes in words
     */
    public record Line(Product product, Configuration configuration, String choices, int quantity, String total) {}

    static CartView of(Cart cart, ProductRange range) {
        List<Line> lines = cart.lines().stream()
                .flatMap(
                        line -> range.find(line.configuration().product()).map(product -> line(product, line)).stream())
                .toList();
        long total = lines.stream()
                .mapToLong(line -> line.product().cents() * line.quantity())
                .sum();
        return new CartView(lines, cart.pieces(), Money.text(total));
    }

    private static Line line(Product product, CartLine line) {
        return new Line(
                product,
                line.configuration(),
                line.configuration().text(product),
                line.quantity(),
                Money.text(product.cents() * line.quantity()));
    }
}
