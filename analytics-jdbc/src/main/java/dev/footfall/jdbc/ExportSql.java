package dev.footfall.jdbc;

/** The statements about exports. */
final class ExportSql {

    static final String FIND = "SELECT * FROM footfall_export WHERE id = :id";

    static final String LIST = "SELECT * FROM footfall_export WHERE tenant = :tenant ORDER BY created_at DESC, id";

    static final String SLOTS = "SELECT slot FROM footfall_export WHERE tenant = :tenant AND slot IS NOT NULL";

    static final String INSERT = """
            INSERT INTO footfall_export (
                id, tenant, slot, type, format, range_from, range_to, metrics, workspaces, requested_by, secret,
                created_at, expires_at, state, attempt, failures, due_at, processed_rows, total_rows, file_size,
                file_name, reason)
            VALUES (
                :id, :tenant, :slot, :type, :format, :rangeFrom, :rangeTo, :metrics, :workspaces, :requestedBy, :secret,
                :createdAt, :expiresAt, :state, :attempt, :failures, :dueAt, :processedRows, :totalRows, :fileSize,
                :fileName, :reason)
            """;

    private static final String DUE =
            " FROM footfall_export WHERE state = 'PROCESSING' AND due_at <= :at AND expires_at > :at";

    static final String IS_ANY_DUE = "SELECT id" + DUE + " LIMIT 1";

    /** What somebody else is being given right now is passed over. */
    static final String NEXT = "SELECT *" + DUE + " ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED";

    static final String REPLACE = """
            UPDATE footfall_export
            SET state = :state, attempt = :attempt, failures = :failures, due_at = :dueAt,
                processed_rows = :processedRows, total_rows = :totalRows, file_size = :fileSize,
                file_name = :fileName, reason = :reason,
                slot = CASE WHEN :state = 'PROCESSING' THEN slot ELSE NULL END
            WHERE id = :id AND state = :stateBefore AND attempt = :attemptBefore
            """;

    static final String EXPIRED = """
            SELECT * FROM footfall_export WHERE state <> 'EXPIRED' AND expires_at <= :by
            ORDER BY expires_at, id LIMIT :limit
            """;

    private static final String FORGOTTEN = " FROM footfall_export WHERE state = 'EXPIRED' AND expires_at < :at";

    static final String IS_ANY_FORGOTTEN = "SELECT id" + FORGOTTEN + " LIMIT 1";

    static final String FORGET = "DELETE" + FORGOTTEN;

    static final String ANY = "SELECT id FROM footfall_export LIMIT 1";

    static final String CHUNK =
            "SELECT content FROM footfall_export_chunk WHERE id = :id AND attempt = :attempt AND place = :place";

    static final String DELETE_CHUNK =
            "DELETE FROM footfall_export_chunk WHERE id = :id AND attempt = :attempt AND place = :place";

    static final String INSERT_CHUNK = """
            INSERT INTO footfall_export_chunk (id, attempt, place, content)
            VALUES (:id, :attempt, :place, :content)
            """;

    static final String ATTEMPTS = """
            SELECT attempt, MAX(place) AS last FROM footfall_export_chunk
            WHERE id = :id AND attempt <= :attempt GROUP BY attempt
            """;

    static final String DELETE_CHUNKS = """
            DELETE FROM footfall_export_chunk
            WHERE id = :id AND attempt = :attempt AND place BETWEEN :first AND :last
            """;

    private ExportSql() {}
}
