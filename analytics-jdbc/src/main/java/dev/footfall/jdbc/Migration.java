package dev.footfall.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of the schema: a file of statements, {@code V1__events.sql}, that is never changed once it is published. A
 * file of the same name in the folder of a vendor replaces it there.
 */
record Migration(int version, String description, String sql) {

    private static final List<String> FILES = List.of(
            "V1__events.sql",
            "V2__questions.sql",
            "V3__catalog.sql",
            "V4__audience.sql",
            "V5__users.sql",
            "V6__system.sql",
            "V7__exports.sql",
            "V8__privacy.sql",
            "V9__rollups.sql",
            "V10__annotations.sql");
    private static final String FOLDER = "migration/";
    private static final Pattern NAME = Pattern.compile("V([0-9]+)__([a-z0-9_]+)\\.sql");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

    /** All there are for that vendor, by version. */
    static List<Migration> all(String vendor) {
        List<Migration> migrations = new ArrayList<>();
        for (String file : FILES) {
            migrations.add(of(file, read(file, vendor)));
        }
        return List.copyOf(migrations);
    }

    static Migration of(String file, String sql) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new IllegalArgumentException("a migration must be named like V1__events.sql, was " + file);
        }
        return new Migration(
                Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '), sql.replace("\r\n", "\n"));
    }

    /** Its statements, without comments. Each ends with a semicolon at the end of a line. */
    List<String> statements() {
        String bare = COMMENT.matcher(sql).replaceAll("").replaceAll("[ \t]+\n", "\n");
        return Pattern.compile(";\n|;$")
                .splitAsStream(bare)
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sql.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String name() {
        return String.format(Locale.ROOT, "%d (%s)", version, description);
    }

    private static String read(String file, String vendor) {
        try (InputStream own = Migration.class.getResourceAsStream(FOLDER + vendor + "/" + file);
                InputStream common = Migration.class.getResourceAsStream(FOLDER + file)) {
            InputStream found = own == null ? common : own;
            if (found == null) {
                throw new IllegalStateException("the migration " + file + " is missing from the class path");
            }
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
