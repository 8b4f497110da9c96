package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.StoreRow;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups that become objects only while somebody looks at them. */
final class GroupList extends AbstractList<StoreRow> implements RandomAccess {

    private final ViewingKey keys;
    private final Numbering groups;
    private final Amounts amounts;

    GroupList(ViewingKey keys, Numbering groups, Amounts amounts) {
        this.keys = keys;
        this.groups = groups;
        this.amounts = amounts;
    }

    @Override
    public StoreRow get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        long key = groups.key(index);
        List<@Nullable Double> values =
                Arrays.stream(amounts.all(index)).boxed().collect(Collectors.toList());
        return new StoreRow(keys.slot(key), keys.texts(key), values);
    }

    @Override
    public int size() {
        return groups.size();
    }

    double amount(int index, int measure) {
        return amounts.get(index, measure);
    }

    @Nullable
    String text(int index, Attribute dimension) {
        return keys.text(dimension, groups.key(index));
    }
}
