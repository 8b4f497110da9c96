package dev.footfall.core.vocabulary;

import dev.footfall.event.EventDraft;
import java.util.List;
import java.util.regex.Pattern;

/** What a device is registered as, and what it may say of its connection. */
final class DeviceRule implements TypeRule {

    private static final int MAX_USERS = 1_000;
    private static final Pattern NAME = Pattern.compile("(?s).{1,256}");
    private static final Pattern CONNECTION = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern IP = Pattern.compile("[0-9A-Za-z:.%_-]{1,64}");

    @Override
    public void apply(EventDraft draft, FaultList faults) {
        text(draft, "name", NAME, "1 to 256 characters", faults);
        text(draft, "connection", CONNECTION, "1 to 64 letters, digits or dashes", faults);
        text(draft, "ip", IP, "an IP address", faults);
        id(draft, "orientation", faults);
        id(draft, "site", faults);
        acl(draft, faults);
    }

    private static void text(EventDraft draft, String key, Pattern pattern, String right, FaultList faults) {
        Object value = draft.metadata().get(key);
        if (value != null
                && !(value instanceof String text && pattern.matcher(text).matches())) {
            faults.add("eventMetadata." + key, right, value);
        }
    }

    private static void id(EventDraft draft, String key, FaultList faults) {
        Object value = draft.metadata().get(key);
        if (value != null && !isId(value)) {
            faults.add("eventMetadata." + key, "a whole number, or text of 1 to 128 characters", value);
        }
    }

    private static void acl(EventDraft draft, FaultList faults) {
        Object acl = draft.metadata().get("acl");
        boolean isRight = acl == null
                || (acl instanceof List<?> ids
                        && ids.size() <= MAX_USERS
                        && ids.stream().allMatch(DeviceRule::isId));
        if (!isRight) {
            faults.add("eventMetadata.acl", "a list of at most " + MAX_USERS + " ids of users", String.valueOf(acl));
        }
    }

    private static boolean isId(Object value) {
        return value instanceof Long || (value instanceof String text && !text.isBlank() && text.length() <= 128);
    }
}
