package dev.footfall.jdbc;

import dev.footfall.event.JsonObject;
import dev.footfall.query.Slots;
import java.util.List;
import java.util.Set;

/** H2 is told which index to use: left alone it may read and sort all events of a tenant. */
final class H2Reader implements Reader {

    private static final String OF_TYPE = "footfall_event USE INDEX (footfall_event_type)";

    @Override
    public String eventsByTime() {
        return "footfall_event USE INDEX (footfall_event_time)";
    }

    /** Of several types each is joined: with IN, H2 reads all types of the tenant. */
    @Override
    public SqlText eventsByType(Set<String> types, List<SqlText> where) {
        if (types.size() == 1) {
            where.add(SqlText.of("type = ?", types.iterator().next()));
            return SqlText.of(OF_TYPE);
        }
        return SqlText.of(
                "UNNEST(?) AS wanted (wanted_type) JOIN " + OF_TYPE + " ON footfall_event.type = wanted.wanted_type",
                (Object) types.toArray(String[]::new));
    }

    @Override
    public String byTime(String table, String index) {
        return table + " USE INDEX (" + index + ")";
    }

    @Override
    public boolean walksIndexesBackwards() {
        return false;
    }

    @Override
    public boolean tellsContainment() {
        return false;
    }

    @Override
    public SqlText contains(JsonObject contained) {
        List<SqlText> fragments = JsonFragments.of(contained.asMap()).stream()
                .map(fragment -> SqlText.of("LOCATE(?, metadata) > 0", fragment))
                .toList();
        return fragments.isEmpty() ? SqlText.of("TRUE") : new SqlText().join(" AND ", fragments);
    }

    /** H2 itself sorts by UTF-16 units. */
    @Override
    public String byCodePoint(String column) {
        return "STRINGTOUTF8(" + column + ")";
    }

    /** A tree of comparisons: a few for each row, however many stretches there are. */
    @Override
    public SqlText slot(String time, Slots.Cut cut) {
        SqlText tree = new SqlText();
        grow(tree, time, cut.stretches());
        return tree;
    }

    private static void grow(SqlText tree, String time, List<Slots.Stretch> stretches) {
        if (stretches.size() == 1) {
            tree.literal(stretches.get(0).slot());
            return;
        }
        int middle = stretches.size() / 2;
        tree.add("CASE WHEN " + time + " < ")
                .literal(Millis.ceil(stretches.get(middle).from()))
                .add(" THEN ");
        grow(tree, time, stretches.subList(0, middle));
        tree.add(" ELSE ");
        grow(tree, time, stretches.subList(middle, stretches.size()));
        tree.add(" END");
    }
}
