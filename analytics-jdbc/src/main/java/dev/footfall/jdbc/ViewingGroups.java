package dev.footfall.jdbc;

import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts and adds up what viewers saw, in numbers alone: a million groups take a tenth of what they would as objects.
 * Does what {@link dev.footfall.query.Tally} does.
 */
final class ViewingGroups implements ViewingCount {

    /** So many are kept where only the first are asked for, as any may become one of these. */
    private static final int MOST_GROUPS = 1_000_000;

    /** They take two bytes each at most, beside the numbers of a million groups. */
    private static final long MOST_CHARACTERS = 20_000_000;

    private final StoreQuery query;
    private final ViewingKey key;
    private final Numbering groups = new Numbering();
    private final Amounts amounts;
    private final @Nullable Attribute[] summed;
    private final ViewingFilter[] filters;
    /** Which of the filters each measure has. */
    private final int[] filterOf;

    private final boolean[] matches;

    ViewingGroups(StoreQuery query, List<Set<Condition>> conditions) {
        this.query = query;
        this.key = new ViewingKey(query);
        this.amounts = new Amounts(query.measures().size());
        this.summed = query.measures().stream()
                .map(measure -> measure.of().isEmpty() ? null : measure.of().get(0))
                .toArray(Attribute[]::new);
        List<Set<Condition>> different =
                new ArrayList<>(conditions.stream().distinct().toList());
        this.filters = different.stream().map(ViewingFilter::new).toArray(ViewingFilter[]::new);
        this.filterOf = conditions.stream().mapToInt(different::indexOf).toArray();
        this.matches = new boolean[filters.length];
        if (query.isTotal()) {
            begin(groups.of(0));
        }
    }

    static boolean canCount(List<Measure> measures) {
        return measures.stream()
                .map(Measure::aggregation)
                .allMatch(aggregation -> aggregation == Aggregation.COUNT || aggregation == Aggregation.SUM);
    }

    @Override
    public void begin() {
        key.begin();
    }

    @Override
    public void add(Viewing row) {
        boolean isCounted = false;
        for (int i = 0; i < filters.length; i++) {
            matches[i] = filters[i].matches(row);
            isCounted |= matches[i];
        }
        int group = isCounted ? group(row) : -1;
        if (group >= 0) {
            add(row, group);
        }
    }

    private void add(Viewing row, int group) {
        double[] page = amounts.page(group);
        int at = amounts.place(group);
        for (int i = 0; i < summed.length; i++) {
            if (matches[filterOf[i]]) {
                Attribute attribute = summed[i];
                page[at + i] += attribute == null ? 1 : row.amount(attribute);
            }
        }
    }

    /** Less than 0 where any groups will do, and there are enough. */
    private int group(Viewing row) {
        int known = groups.size();
        int group = groups.of(key.of(row));
        if (group == known) {
            begin(group);
        }
        return group;
    }

    private void begin(int group) {
        if (key.characters() > MOST_CHARACTERS) {
            throw TooMany.of("characters in its ids", MOST_CHARACTERS);
        }
        if (group >= MOST_GROUPS && !query.order().isEmpty()) {
            throw TooMany.of("groups", MOST_GROUPS);
        }
        amounts.makeRoom(group);
        closeIfFull();
    }

    /** What comes after that is looked up only, so that memory does not grow with what is not counted. */
    private void closeIfFull() {
        if (query.order().isEmpty() && groups.size() >= query.limit()) {
            key.close();
            groups.close();
        }
    }

    /** How long the texts are that it keeps. */
    long characters() {
        return key.characters();
    }

    @Override
    public List<StoreRow> rows() {
        GroupList all = new GroupList(key, groups, amounts);
        return all.size() <= query.limit() ? all : new GroupOrder(query, all).first();
    }
}
