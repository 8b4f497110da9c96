package dev.footfall.core.settings;

import java.util.regex.Pattern;

/** Values as they may be shown: without the credentials that URLs carry. */
final class Masked {

    private static final Pattern USER_INFO = Pattern.compile("//\\S*@");
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w*(?:password|passwd|pwd|secret|token)\\w*\\s*=)[^&;\\s]*", Pattern.CASE_INSENSITIVE);

    private Masked() {}

    static String of(String value) {
        String anonymous = USER_INFO.matcher(value).replaceAll("//***@");
        return PARAMETER.matcher(anonymous).replaceAll("$1***");
    }
}
