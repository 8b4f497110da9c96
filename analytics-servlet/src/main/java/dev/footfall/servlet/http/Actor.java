package dev.footfall.servlet.http;

import dev.footfall.access.Caller;
import dev.footfall.core.settings.TokenRules;
import java.util.regex.Pattern;

/** What the audit trail calls somebody: never so that he passes for another, or that an entry could not be kept. */
final class Actor {

    private static final int MAX_NAME = 128;

    /** The id of a token that was made at run time, whose name anybody may give to another. */
    private static final Pattern MADE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Actor() {}

    static String of(Caller caller) {
        String name = printable(caller.name());
        if (MADE.matcher(caller.id()).matches()) {
            return name + " (" + caller.id() + ")";
        }
        return name.isBlank() || TokenRules.isReserved(name) ? "caller '" + name + "'" : name;
    }

    private static String printable(String name) {
        return name.codePoints()
                .limit(MAX_NAME)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
