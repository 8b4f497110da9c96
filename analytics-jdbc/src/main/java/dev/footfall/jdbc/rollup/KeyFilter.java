package dev.footfall.jdbc.rollup;

import dev.footfall.query.Condition;
import java.util.List;

/** Which cells fulfil conditions on their texts; looks at each text of a day once. */
final class KeyFilter {

    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final List<Condition> conditions;
    private final int[] keys;
    private final byte[][] told;

    /** @param conditions on keys of the rollup */
    KeyFilter(Rollup rollup, List<Condition> conditions) {
        this.conditions = conditions;
        this.keys = conditions.stream()
                .mapToInt(condition -> rollup.keys().indexOf(RollupChoice.attribute(condition)))
                .toArray();
        this.told = new byte[keys.length][];
    }

    /** Goes to another day. */
    void begin(Cells cells) {
        for (int i = 0; i < told.length; i++) {
            told[i] = new byte[cells.texts() + 1];
        }
    }

    boolean matches(Cells cells, int cell) {
        for (int i = 0; i < keys.length; i++) {
            int code = cells.code(cell, keys[i]);
            if (code == 0) {
                return false;
            }
            if (told[i][code] == UNKNOWN) {
                told[i][code] = isMet(conditions.get(i), String.valueOf(cells.text(code))) ? YES : NO;
            }
            if (told[i][code] == NO) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMet(Condition condition, String text) {
        return !(condition instanceof Condition.OneOf oneOf) || oneOf.values().contains(text);
    }
}
