package dev.footfall.jdbc;

import dev.footfall.access.Access;
import dev.footfall.access.IssuedToken;
import dev.footfall.access.Tenant;
import dev.footfall.thirdparty.jdbi.v3.core.statement.Update;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A token as a row. */
final class TokenRow {

    static final String COLUMNS = "id, name, tenant, access, workspaces, domains, requests_per_minute, created_at,"
            + " created_by, expires_at, revoked_at, last_used_at";

    static final String PLACES = ":id, :name, :tenant, :access, :workspaces, :domains, :requestsPerMinute, :createdAt,"
            + " :createdBy, :expiresAt, :revokedAt, :lastUsedAt";

    private TokenRow() {}

    static Update bind(Update insert, IssuedToken token) {
        return insert.bind("id", token.id())
                .bind("name", token.name())
                .bind("tenant", token.tenant().id())
                .bind("access", json(token.access().stream().map(Access::name).toList()))
                .bind("workspaces", json(token.workspaces()))
                .bind("domains", json(token.domains()))
                .bind("requestsPerMinute", token.requestsPerMinute())
                .bind("createdAt", Millis.floor(token.createdAt()))
                .bind("createdBy", token.createdBy())
                .bind("expiresAt", millis(token.expiresAt()))
                .bind("revokedAt", millis(token.revokedAt()))
                .bind("lastUsedAt", millis(token.lastUsedAt()));
    }

    static IssuedToken token(ResultSet row) throws SQLException {
        int requests = row.getInt("requests_per_minute");
        boolean isLimited = !row.wasNull();
        return new IssuedToken(
                row.getString("id"),
                row.getString("name"),
                Tenant.of(row.getString("tenant")),
                texts(row.getString("access")).stream().map(Access::valueOf).collect(Collectors.toSet()),
                texts(row.getString("workspaces")),
                texts(row.getString("domains")),
                isLimited ? Integer.valueOf(requests) : null,
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    static Set<String> texts(String json) {
        return JsonText.readArray(json).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static String json(Collection<String> texts) {
        return JsonText.write(new TreeSet<>(texts).stream().toList());
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) Millis.floor(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
