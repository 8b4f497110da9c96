package dev.footfall.jdbc.rollup;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.COUNTRY;
import static dev.footfall.query.Attribute.DETAIL;
import static dev.footfall.query.Attribute.DEVICE_CATEGORY;
import static dev.footfall.query.Attribute.DOMAIN;
import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.METRIC;
import static dev.footfall.query.Attribute.PART_AMOUNT;
import static dev.footfall.query.Attribute.PART_CODE;
import static dev.footfall.query.Attribute.PART_KEY;
import static dev.footfall.query.Attribute.PART_KIND;
import static dev.footfall.query.Attribute.PART_LABEL;
import static dev.footfall.query.Attribute.PLATFORM;
import static dev.footfall.query.Attribute.SESSION_ID;
import static dev.footfall.query.Attribute.TYPE;
import static dev.footfall.query.Attribute.USER;
import static dev.footfall.query.Attribute.VIEWER;
import static dev.footfall.query.Attribute.WORKSPACE;

import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Values that rows are told apart by when they are counted beforehand. The fewer there are, the fewer counts: a
 * question takes the first that has all it asks about. What the documented APIs ask about is in one of these.
 */
public enum Rollup {
    TYPES(
            0,
            Dataset.EVENT,
            List.of(METRIC, DURATION),
            List.of(SESSION_ID, VIEWER),
            TYPE,
            DETAIL,
            DEVICE_CATEGORY,
            WORKSPACE,
            DOMAIN),
    ASSETS(
            1,
            Dataset.EVENT,
            List.of(METRIC, DURATION),
            List.of(SESSION_ID, VIEWER),
            TYPE,
            ASSET,
            DETAIL,
            DEVICE_CATEGORY,
            WORKSPACE,
            DOMAIN),
    PLACES(2, Dataset.EVENT, List.of(), List.of(), TYPE, ASSET, COUNTRY, PLATFORM, DEVICE_CATEGORY, WORKSPACE),
    PARTS(
            3,
            Dataset.PART,
            List.of(PART_AMOUNT),
            List.of(),
            TYPE,
            ASSET,
            PART_KIND,
            PART_KEY,
            PART_CODE,
            PART_LABEL,
            WORKSPACE);

    /** No rollup has more. */
    static final int PARTS_AT_MOST = 16;

    private final int number;
    private final Dataset dataset;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
    private final List<Attribute> numbers;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
    private final List<Attribute> ids;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
    private final List<Attribute> keys;

    Rollup(int number, Dataset dataset, List<Attribute> numbers, List<Attribute> ids, Attribute... keys) {
        this.number = number;
        this.dataset = dataset;
        this.numbers = List.copyOf(numbers);
        this.ids = List.copyOf(ids);
        this.keys = List.of(keys);
    }

    public Dataset dataset() {
        return dataset;
    }

    /** What rows are told apart by. */
    public List<Attribute> keys() {
        return keys;
    }

    /** What is added up. */
    public List<Attribute> numbers() {
        return numbers;
    }

    /** Whose different values are kept as numbers: a user is a viewer of one kind. */
    public List<Attribute> ids() {
        return ids;
    }

    /** The layer that tells the values of an id apart; empty if none does. */
    Optional<Layer> layerOf(Attribute id) {
        Attribute kept = id == USER ? VIEWER : id;
        return ids.contains(kept) ? Optional.of(new Layer(this, kept)) : Optional.empty();
    }

    /** Whether values of that attribute are kept as numbers, in any rollup. */
    public static boolean isId(Attribute attribute) {
        return attribute == SESSION_ID || attribute == VIEWER || attribute == USER;
    }

    /** The part that has its {@link Cells}. */
    public int cellsPart() {
        return number * PARTS_AT_MOST;
    }

    /** All parts that a day has of it. */
    public List<Integer> parts() {
        List<Integer> parts = new ArrayList<>(List.of(cellsPart()));
        layers().forEach(layer -> parts.addAll(List.of(layer.part(false), layer.part(true))));
        return parts;
    }

    /** Everything that a row of it is made of. */
    public List<Attribute> attributes() {
        List<Attribute> all = new ArrayList<>(keys);
        all.addAll(numbers);
        all.addAll(ids);
        return all;
    }

    /** Its layers: first the counts, then one for each kind of ids. */
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(this, null));
        ids.forEach(id -> layers.add(new Layer(this, id)));
        return layers;
    }

    /** For good: it is in the database. */
    int number() {
        return number;
    }

    /** The name in explanations. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
