package dev.footfall.sample.demo;

/** The sites on which the shop's products are looked at. */
public final class Places {

    /** The shop's own. */
    public static final String SHOP = "shop.linden-row.example";

    /** A magazine's, which embeds products in what it writes about them. */
    public static final String MAGAZINE = "magazine.example";

    private Places() {}
}
