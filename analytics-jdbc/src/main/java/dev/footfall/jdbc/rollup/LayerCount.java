package dev.footfall.jdbc.rollup;

import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the segments of one layer for those measures that are read from it. */
final class LayerCount {

    private static final int OF_ID = -1;

    private final Layer layer;
    private final Texts texts;
    private final Groups groups;
    private final List<Reading> readings = new ArrayList<>();
    private final int[] dimensions;
    private final boolean isById;
    private final boolean isOfUsers;
    private final Sums[] sums;
    private final long[] codes;
    private int[] known = new int[0];
    private @Nullable Cells cells;
    private int cell;

    /** A measure, which rows it looks at, and whether at the cell that is being read. */
    private static final class Reading {

        private final MeasureCount count;
        private final KeyFilter filter;
        private final boolean needsId;
        private boolean isOn;

        Reading(MeasureCount count, KeyFilter filter, boolean needsId) {
            this.count = count;
            this.filter = filter;
            this.needsId = needsId;
        }
    }

    LayerCount(StoreQuery query, LayerUse use, Texts texts, Groups groups) {
        this.layer = use.layer();
        this.isOfUsers = use.isOfUsers();
        this.texts = texts;
        this.groups = groups;
        this.dimensions = query.dimensions().stream().mapToInt(this::place).toArray();
        this.isById = Arrays.stream(dimensions).anyMatch(place -> place == OF_ID);
        this.codes = new long[dimensions.length];
        this.sums = new Sums[layer.rollup().numbers().size()];
        Arrays.setAll(sums, index -> new Sums());
    }

    private int place(Attribute attribute) {
        return Rollup.isId(attribute) ? OF_ID : layer.rollup().keys().indexOf(attribute);
    }

    void read(StoreQuery query, Measure measure, MeasureCount count) {
        List<Condition> conditions = Stream.concat(
                        query.filter().conditions().stream(), measure.filter().conditions().stream())
                .toList();
        List<Condition> onKeys = conditions.stream()
                .filter(condition -> !Rollup.isId(RollupChoice.attribute(condition)))
                .toList();
        readings.add(new Reading(count, new KeyFilter(layer.rollup(), onKeys), onKeys.size() < conditions.size()));
    }

    void count(Cells day, byte[] packed, DaySlots slots) {
        cells = day;
        known = new int[day.texts() + 1];
        readings.forEach(reading -> reading.filter.begin(day));
        ByteSource counted = new ByteSource(packed);
        for (cell = 0; cell < day.size(); cell++) {
            int length = counted.count();
            int next = counted.at() + length;
            boolean isAny = false;
            for (Reading reading : readings) {
                reading.isOn = length > 0 && reading.filter.matches(day, cell);
                isAny |= reading.isOn;
            }
            if (isAny) {
                cell(counted, slots);
            }
            counted.goTo(next);
        }
    }

    private void cell(ByteSource counted, DaySlots slots) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = dimensions[i] == OF_ID ? 0 : code(dimensions[i]);
        }
        for (int left = counted.count(); left > 0; left--) {
            long slot = slots.of(counted.octet());
            if (layer.id() == null) {
                rows(counted, slot);
            } else {
                ids(counted, slot);
            }
        }
    }

    private int code(int key) {
        Cells day = Objects.requireNonNull(cells);
        int local = day.code(cell, key);
        if (local > 0 && known[local] == 0) {
            known[local] = texts.code(day.text(local));
        }
        return local == 0 ? 0 : known[local];
    }

    private void rows(ByteSource counted, long slot) {
        long rows = counted.number();
        for (Sums each : sums) {
            each.read(counted, rows);
        }
        if (slot == DaySlots.NONE) {
            return;
        }
        int group = groups.of(slot, codes);
        for (Reading reading : readings) {
            if (reading.isOn) {
                reading.count.goTo(group, this::code);
                reading.count.add(rows, sums);
            }
        }
    }

    private void ids(ByteSource counted, long slot) {
        IdReader ids = new IdReader(counted);
        boolean isThere = false;
        while (ids.next()) {
            long id = isOfUsers ? IdKind.onlyUser(ids.id()) : ids.id();
            if (slot == DaySlots.NONE || !isWanted(id)) {
                continue;
            }
            if (!isThere || isById) {
                goTo(slot, id);
                isThere = true;
            }
            for (Reading reading : readings) {
                if (reading.isOn && (id != 0 || !reading.needsId)) {
                    reading.count.add(id, ids.rows());
                }
            }
        }
    }

    private boolean isWanted(long id) {
        if (id != 0) {
            return true;
        }
        for (Reading reading : readings) {
            if (reading.isOn && !reading.needsId) {
                return true;
            }
        }
        return false;
    }

    private void goTo(long slot, long id) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = dimensions[i] == OF_ID ? id : codes[i];
        }
        int group = groups.of(slot, codes);
        for (Reading reading : readings) {
            if (reading.isOn) {
                reading.count.goTo(group, this::code);
            }
        }
    }
}
