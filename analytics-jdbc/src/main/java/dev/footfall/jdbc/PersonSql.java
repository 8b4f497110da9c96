package dev.footfall.jdbc;

import dev.footfall.privacy.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where the events about a person are: each along an index, so that it does not matter how many others there are. */
final class PersonSql {

    private final Reader reader;
    private final Subject subject;
    private final String column;

    PersonSql(Reader reader, Subject subject) {
        this.reader = reader;
        this.subject = subject;
        this.column = subject.kind() == Subject.Kind.USER ? "user_id" : "visitor";
    }

    /** Those that name it. */
    SqlText naming(int limit) {
        String from = subject.kind() == Subject.Kind.USER ? reader.eventsByUser() : reader.eventsByVisitor();
        List<SqlText> where =
                List.of(SqlText.of("tenant = ?", subject.tenant().id()), SqlText.of(column + " = ?", subject.id()));
        return select(SqlText.of(from), where, limit);
    }

    /** Those of these sessions that name nobody. */
    SqlText nameless(Collection<String> sessions, int limit) {
        List<SqlText> where = new ArrayList<>();
        SqlText from = reader.eventsBySession(subject.tenant().id(), sessions, where);
        where.add(SqlText.of(column + " IS NULL"));
        return select(from, where, limit);
    }

    private static SqlText select(SqlText from, List<SqlText> where, int limit) {
        return SqlText.of("SELECT id, occurred_at, session_id FROM ")
                .add(from)
                .add(" WHERE ")
                .join(" AND ", where)
                .add(" LIMIT ?", limit);
    }
}
