package dev.footfall.jdbc;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** What a database or its driver says, as it may be logged. */
final class Said {

    private static final Pattern USER_INFO = Pattern.compile("//\\S*@");
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w*(?:password|passwd|pwd|secret|token)\\w*\\s*=)[^&;\\s]*", Pattern.CASE_INSENSITIVE);
    private static final int LENGTH = 300;

    private Said() {}

    /**
     * One line, and of a pool that gave up what the database told it: without what URLs carry to sign in with. Empty if
     * nothing was said.
     */
    static String by(SQLException fault) {
        SQLException first = fault;
        for (int depth = 0; first.getCause() != null && depth < 20; depth++) {
            SQLException cause = SqlFaults.find(first.getCause(), SQLException.class);
            if (cause == null) {
                break;
            }
            first = cause;
        }
        String message = first.getMessage() == null ? "" : first.getMessage();
        String line = message.lines().findFirst().orElse("");
        String anonymous =
                PARAMETER.matcher(USER_INFO.matcher(line).replaceAll("//***@")).replaceAll("$1***");
        return anonymous.length() <= LENGTH ? anonymous : anonymous.substring(0, LENGTH) + "…";
    }
}
