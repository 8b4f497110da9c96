package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.audit.AuditStore;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class JdbcAuditStore implements AuditStore {

    private static final String IS_KNOWN = "SELECT id FROM footfall_audit WHERE tenant = :tenant AND id = :id";

    private static final String INSERT = """
            INSERT INTO footfall_audit (tenant, id, happened_at, actor, action, target, row_count, reference)
            VALUES (:tenant, :id, :at, :actor, :action, :target, :rows, :reference)
            """;

    private static final UUID GREATEST = new UUID(-1, -1);

    private static final String FIND = """
            SELECT * FROM footfall_audit
            WHERE tenant = :tenant AND happened_at >= :from AND happened_at < :to AND %s
            ORDER BY tenant, id DESC LIMIT :limit
            """;

    private final Supplier<Database> database;

    JdbcAuditStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public void record(AuditEntry entry) {
        Database db = database.get();
        db.write("keep an entry of the audit trail", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return isKnown(handle, entry) ? 0 : insert(handle, entry);
        });
    }

    private static boolean isKnown(Handle handle, AuditEntry entry) {
        return handle.createQuery(IS_KNOWN)
                .bind("tenant", entry.tenant().id())
                .bind("id", entry.id())
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    private static int insert(Handle handle, AuditEntry entry) throws SQLException {
        return SqlFaults.orConflict(
                "Somebody else kept the entry",
                () -> handle.createUpdate(INSERT)
                        .bind("tenant", entry.tenant().id())
                        .bind("id", entry.id())
                        .bind("at", Millis.floor(entry.at()))
                        .bind("actor", entry.actor())
                        .bind("action", entry.action().label())
                        .bind("target", entry.target())
                        .bind("rows", entry.rows())
                        .bind("reference", entry.reference())
                        .execute());
    }

    @Override
    public List<AuditEntry> find(Tenant tenant, TimeRange range, @Nullable UUID before, int limit) {
        return database.get()
                .ask(
                        "read the audit trail",
                        handle -> handle.createQuery(FIND.formatted(before == null ? "id <= :id" : "id < :id"))
                                .bind("tenant", tenant.id())
                                .bind("from", Millis.ceil(range.from()))
                                .bind("to", Millis.ceil(range.to()))
                                .bind("id", before == null ? GREATEST : before)
                                .bind("limit", limit)
                                .map((row, context) -> entry(row))
                                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        long rows = row.getLong("row_count");
        boolean isCounted = !row.wasNull();
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                Tenant.of(row.getString("tenant")),
                row.getString("actor"),
                action(row.getString("action")),
                row.getString("target"),
                isCounted ? Long.valueOf(rows) : null,
                row.getString("reference"));
    }

    private static AuditAction action(String label) throws SQLException {
        return AuditAction.ofLabel(label)
                .orElseThrow(() -> new SQLException("An entry of the audit trail has an unknown action"));
    }
}
