package dev.footfall.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a batch changes in one session. */
record SessionRow(String id, long at, long events) {

    private static final int SESSION = 7;
    private static final int OCCURRED_AT = 3;

    static List<SessionRow> of(List<Object[]> rows) {
        Map<String, SessionRow> sessions = new TreeMap<>();
        for (Object[] row : rows) {
            SessionRow one = new SessionRow((String) row[SESSION], (Long) row[OCCURRED_AT], 1);
            sessions.merge(one.id, one, (a, b) -> new SessionRow(a.id, Math.max(a.at, b.at), a.events + b.events));
        }
        return List.copyOf(sessions.values());
    }
}
