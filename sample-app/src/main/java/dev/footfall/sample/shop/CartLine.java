package dev.footfall.sample.shop;

import java.io.Serializable;

/** A number of equal things in a cart. */
record CartLine(Configuration configuration, int quantity) implements Serializable {

    static final int MOST = 20;

    CartLine {
        quantity = Math.max(0, Math.min(MOST, quantity));
    }

    CartLine plus(int more) {
        return new CartLine(configuration, quantity + more);
    }
}
