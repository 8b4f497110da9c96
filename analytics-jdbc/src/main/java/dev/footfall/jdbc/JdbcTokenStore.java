package dev.footfall.jdbc;

import dev.footfall.access.IssuedToken;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import dev.footfall.event.Text;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.statement.PreparedBatch;
import dev.footfall.thirdparty.jdbi.v3.core.statement.Update;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

final class JdbcTokenStore implements IssuedTokenStore {

    private static final String INSERT =
            "INSERT INTO footfall_token (digest, " + TokenRow.COLUMNS + ") VALUES (:digest, " + TokenRow.PLACES + ")";

    private static final String SELECT = "SELECT " + TokenRow.COLUMNS + " FROM footfall_token WHERE ";

    private static final String REVOKE = "UPDATE footfall_token SET revoked_at = :at"
            + " WHERE id = :id AND tenant = :tenant AND revoked_at IS NULL";

    private static final String USED = "UPDATE footfall_token SET last_used_at = :at"
            + " WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :at)";

    private static final String DOMAINS = "SELECT domains FROM footfall_token"
            + " WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :at)";

    /** Sorted here, where text has the same order whatever the database. */
    private static final Comparator<IssuedToken> LATEST_FIRST =
            Comparator.comparing(IssuedToken::createdAt).reversed().thenComparing(IssuedToken::id, Text.BY_CODE_POINT);

    private final Supplier<Database> database;

    JdbcTokenStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public void create(IssuedToken token, byte[] digest) {
        Database db = database.get();
        db.write("keep token", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return insert(handle, token, digest);
        });
    }

    private static int insert(Handle handle, IssuedToken token, byte[] digest) {
        try (Update insert = handle.createUpdate(INSERT)) {
            return TokenRow.bind(insert, token).bind("digest", digest).execute();
        }
    }

    @Override
    public Optional<IssuedToken> findByDigest(byte[] digest) {
        return database.get()
                .read(
                        "find token",
                        handle -> handle.createQuery(SELECT + "digest = :digest")
                                .bind("digest", digest)
                                .map((row, context) -> TokenRow.token(row))
                                .findOne());
    }

    @Override
    public List<IssuedToken> list(Tenant tenant) {
        return database.get()
                .read(
                        "list tokens",
                        handle -> handle
                                .createQuery(SELECT + "tenant = :tenant")
                                .bind("tenant", tenant.id())
                                .map((row, context) -> TokenRow.token(row))
                                .stream()
                                .sorted(LATEST_FIRST)
                                .toList());
    }

    @Override
    public boolean revoke(Tenant tenant, String id, Instant at) {
        Database db = database.get();
        return Text.firstUnstorable(id) < 0
                && db.write("revoke token", handle -> {
                    db.dialect().beforeWrite(handle.getConnection());
                    return handle.createUpdate(REVOKE)
                                    .bind("at", Millis.floor(at))
                                    .bind("id", id)
                                    .bind("tenant", tenant.id())
                                    .execute()
                            == 1;
                });
    }

    /** Sorted, so that no two who do so wait for each other. */
    @Override
    public void used(Map<String, Instant> lastUses) {
        if (lastUses.isEmpty()) {
            return;
        }
        Database db = database.get();
        db.write("note uses of tokens", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            try (PreparedBatch batch = handle.prepareBatch(USED)) {
                new TreeMap<>(lastUses)
                        .forEach((id, at) -> batch.bind("id", id)
                                .bind("at", Millis.floor(at))
                                .add());
                return batch.execute();
            }
        });
    }

    @Override
    public Set<String> domains(Instant at) {
        return database.get()
                .read(
                        "list domains of tokens",
                        handle -> handle.createQuery(DOMAINS).bind("at", Millis.floor(at)).mapTo(String.class).stream()
                                .flatMap(domains -> TokenRow.texts(domains).stream())
                                .collect(Collectors.toSet()));
    }
}
