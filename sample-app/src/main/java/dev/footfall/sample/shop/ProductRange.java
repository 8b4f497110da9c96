package dev.footfall.sample.shop;

import static dev.footfall.sample.shop.Choice.FABRIC;
import static dev.footfall.sample.shop.Choice.METAL;
import static dev.footfall.sample.shop.Choice.WOOD;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything the shop sells, the best first. */
@Component
public final class ProductRange {

    private static final List<Product> PRODUCTS = List.of(
            new Product(
                    "halden-lounge-chair",
                    "Halden",
                    "Lounge chair",
                    "A low chair for long evenings: a frame of solid wood, two deep cushions, and arms wide enough for a cup.",
                    64_000,
                    "72 × 84 × 78 cm",
                    "#d9a441",
                    true,
                    List.of(FABRIC, WOOD)),
            new Product(
                    "marlow-sofa",
                    "Marlow",
                    "Three-seat sofa",
                    "Three seats that three people fit on. The covers come off and go into the wash.",
                    189_000,
                    "214 × 84 × 82 cm",
                    "#d9a441",
                    true,
                    List.of(FABRIC.startingWith("ink"), WOOD.startingWith("walnut"))),
            new Product(
                    "linnea-dining-table",
                    "Linnea",
                    "Dining table",
                    "Seats six, and eight who like each other. The oil that protects it is renewed in ten minutes.",
                    98_000,
                    "200 × 75 × 92 cm",
                    "#d9a441",
                    true,
                    List.of(WOOD)),
            new Product(
                    "tove-dining-chair",
                    "Tove",
                    "Dining chair",
                    "Light enough for one hand, and steady on old floors. Its back bends where yours does.",
                    21_000,
                    "46 × 84 × 50 cm",
                    "#d9a441",
                    true,
                    List.of(WOOD, FABRIC.startingWith("sand"))),
            new Product(
                    "wick-floor-lamp",
                    "Wick",
                    "Floor lamp",
                    "A warm corner in any room: three legs of wood, a shade of linen, a cord of three metres.",
                    26_000,
                    "50 × 154 × 50 cm",
                    "#fff2c9",
                    true,
                    List.of(FABRIC.startingWith("sand"), WOOD.startingWith("walnut"), METAL.startingWith("brass"))),
            new Product(
                    "sable-bookcase",
                    "Sable",
                    "Bookcase",
                    "Five boards that do not sag. It comes in two parcels and stands after an hour.",
                    54_000,
                    "91 × 180 × 32 cm",
                    "#3f6f73",
                    false,
                    List.of(WOOD.startingWith("walnut"), FABRIC.startingWith("sand"))),
            new Product(
                    "pebble-coffee-table",
                    "Pebble",
                    "Coffee table",
                    "Round, so that nobody bumps a knee. The shelf below keeps what should be out of sight.",
                    32_000,
                    "90 × 42 × 90 cm",
                    "#3f6f73",
                    true,
                    List.of(WOOD)),
            new Product(
                    "arno-desk",
                    "Arno",
                    "Desk",
                    "Room for two screens or one drawing, a drawer on either side, and a frame that does not shake.",
                    69_000,
                    "140 × 75 × 68 cm",
                    "#d9a441",
                    true,
                    List.of(WOOD, METAL)),
            new Product(
                    "nook-bed",
                    "Nook",
                    "Double bed",
                    "A padded head to lean on with a book, and slats that forgive a bad mattress.",
                    145_000,
                    "172 × 101 × 210 cm",
                    "#d9a441",
                    false,
                    List.of(FABRIC.startingWith("rose"), WOOD)),
            new Product(
                    "brook-sideboard",
                    "Brook",
                    "Sideboard",
                    "Three doors that close softly. The middle one hides the cables.",
                    112_000,
                    "160 × 72 × 42 cm",
                    "#3f6f73",
                    true,
                    List.of(WOOD.startingWith("walnut"), METAL.startingWith("brass"))),
            new Product(
                    "perch-bar-stool",
                    "Perch",
                    "Bar stool",
                    "As high as a kitchen counter wants it, with a rest for the feet and a low back.",
                    18_000,
                    "44 × 94 × 42 cm",
                    "#d9a441",
                    true,
                    List.of(WOOD.startingWith("black-ash"), FABRIC.startingWith("rust"), METAL.startingWith("brass"))),
            new Product(
                    "dot-pouf",
                    "Dot",
                    "Pouf",
                    "A seat, a footrest, a table with a tray on it. Moves to wherever the talk is.",
                    15_000,
                    "60 × 44 × 60 cm",
                    "#8d4a30",
                    true,
                    List.of(FABRIC.startingWith("rust"), WOOD)));

    public static List<Product> products() {
        return PRODUCTS;
    }

    public static List<String> ids() {
        return PRODUCTS.stream().map(Product::id).toList();
    }

    List<Product> all() {
        return PRODUCTS;
    }

    public Optional<Product> find(String id) {
        return PRODUCTS.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}
