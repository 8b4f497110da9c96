package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.annotation.TooManyAnnotationsException;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

final class JdbcAnnotationStore implements AnnotationStore {

    private static final String IS_KNOWN = "SELECT id FROM footfall_annotation WHERE tenant = :tenant AND id = :id";

    private static final String COUNT = "SELECT COUNT(*) FROM footfall_annotation WHERE tenant = :tenant";

    private static final String INSERT = """
            INSERT INTO footfall_annotation
                (tenant, id, workspace, happened_at, text, kind, created_by, created_at)
            VALUES (:tenant, :id, :workspace, :at, :text, :kind, :createdBy, :createdAt)
            """;

    private static final String FIND = """
            SELECT * FROM footfall_annotation
            WHERE tenant = :tenant AND happened_at >= :from AND happened_at < :to
            ORDER BY tenant, happened_at, id
            """;

    private static final String REMOVE = "DELETE FROM footfall_annotation WHERE tenant = :tenant AND id = :id";

    private final Supplier<Database> database;

    JdbcAnnotationStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public void add(Annotation annotation) {
        Database db = database.get();
        boolean hasRoom = db.write("keep an annotation", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return isKnown(handle, annotation) || (hasRoom(handle, annotation) && insert(handle, annotation) > 0);
        });
        if (!hasRoom) {
            throw new TooManyAnnotationsException();
        }
    }

    private static boolean isKnown(Handle handle, Annotation annotation) {
        return handle.createQuery(IS_KNOWN)
                .bind("tenant", annotation.tenant().id())
                .bind("id", annotation.id())
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    private static boolean hasRoom(Handle handle, Annotation annotation) {
        return handle.createQuery(COUNT)
                        .bind("tenant", annotation.tenant().id())
                        .mapTo(Integer.class)
                        .one()
                < MAX_OF_TENANT;
    }

    private static int insert(Handle handle, Annotation annotation) throws SQLException {
        return SqlFaults.orConflict(
                "Somebody else kept the annotation",
                () -> handle.createUpdate(INSERT)
                        .bind("tenant", annotation.tenant().id())
                        .bind("id", annotation.id())
                        .bind("workspace", annotation.workspace())
                        .bind("at", Millis.floor(annotation.at()))
                        .bind("text", annotation.text())
                        .bind("kind", annotation.kind().label())
                        .bind("createdBy", annotation.createdBy())
                        .bind("createdAt", Millis.floor(annotation.createdAt()))
                        .execute());
    }

    @Override
    public List<Annotation> find(Tenant tenant, TimeRange range) {
        return database.get()
                .ask(
                        "find annotations",
                        handle -> handle.createQuery(FIND)
                                .bind("tenant", tenant.id())
                                .bind("from", Millis.ceil(range.from()))
                                .bind("to", Millis.ceil(range.to()))
                                .map((row, context) -> annotation(row))
                                .list());
    }

    @Override
    public boolean remove(Tenant tenant, UUID id) {
        Database db = database.get();
        return db.write("remove an annotation", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return handle.createUpdate(REMOVE)
                            .bind("tenant", tenant.id())
                            .bind("id", id)
                            .execute()
                    > 0;
        });
    }

    private static Annotation annotation(ResultSet row) throws SQLException {
        return new Annotation(
                row.getObject("id", UUID.class),
                Tenant.of(row.getString("tenant")),
                row.getString("workspace"),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getString("text"),
                kind(row.getString("kind")),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static AnnotationKind kind(String label) throws SQLException {
        return AnnotationKind.ofLabel(label).orElseThrow(() -> new SQLException("An annotation has an unknown kind"));
    }
}
