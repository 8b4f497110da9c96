package dev.footfall.sample.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer may choose about a product; the first finish is the one it has unless another is chosen.
 *
 * @param id the part of the model that it colours
 */
public record Choice(String id, String name, List<Finish> finishes) {

    static final Choice WOOD = new Choice(
            "wood",
            "Wood",
            List.of(
                    new Finish("oak", "Oak", "#c99b62"),
                    new Finish("walnut", "Walnut", "#80563a"),
                    new Finish("black-ash", "Black ash", "#45403d"),
                    new Finish("white", "White", "#e4dfd5")));
    static final Choice FABRIC = new Choice(
            "fabric",
            "Fabric",
            List.of(
                    new Finish("moss", "Moss", "#74845c"),
                    new Finish("sand", "Sand", "#cdb592"),
                    new Finish("ink", "Ink", "#435878"),
                    new Finish("rust", "Rust", "#b9603d"),
                    new Finish("rose", "Rose", "#c99490")));
    static final Choice METAL = new Choice(
            "metal",
            "Metal",
            List.of(
                    new Finish("graphite", "Graphite", "#4b4f55"),
                    new Finish("brass", "Brass", "#bb9348"),
                    new Finish("chalk", "Chalk", "#dcdad3")));

    public Finish standard() {
        return finishes.get(0);
    }

    Optional<Finish> finish(String id) {
        return finishes.stream().filter(finish -> finish.id().equals(id)).findFirst();
    }

    /** The same choice with another finish first. */
    Choice startingWith(String id) {
        Finish first = finish(id).orElseThrow();
        return new Choice(
                this.id,
                name,
                Stream.concat(Stream.of(first), finishes.stream().filter(finish -> !finish.equals(first)))
                        .toList());
    }
}
