package dev.footfall.core.settings;

import java.util.regex.Pattern;

/** Values as they may be shown: without the credentials that URLs carry. */
final class Masked {

    private static final Pattern USER_INFO = Pattern.compile("//\\S*@");

    /** Some drivers want credentials without slashes before them: {@code jdbc:x:y:name/password@db}. */
    private static final Pattern BARE_USER_INFO =
            Pattern.compile("^((?:jdbc:)?+(?!h2:)[a-z][a-z0-9+.-]*+:)(?!//).*@", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER =
            Pattern.compile("(\\w*(?:password|passwd|pwd|secret|token)\\w*\\s*=)[^&;\\s]*", Pattern.CASE_INSENSITIVE);

    private Masked() {}

    static String of(String value) {
        // A password in a parameter may itself have an @ in it.
        String safe = PARAMETER.matcher(value).replaceAll("$1***");
        String anonymous = USER_INFO.matcher(safe).replaceAll("//***@");
        return BARE_USER_INFO.matcher(anonymous).replaceFirst("$1***@");
    }
}
