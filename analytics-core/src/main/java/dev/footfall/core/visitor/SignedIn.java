package dev.footfall.core.visitor;

import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.settings.RetentionSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Text;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.visitor.CurrentUser;

/** Gives what the host tracks the user who is signed in, if it names none. Whatever the host answers does no harm. */
public final class SignedIn {

    private static final Logger log = LoggerFactory.getLogger(SignedIn.class);

    /** As long as ids of users may be. */
    private static final int MAX_ID = 128;

    private final CurrentUser users;
    private final QuietLog quiet = new QuietLog(log);

    public SignedIn(CurrentUser users) {
        this.users = users;
    }

    /** The draft itself, or a copy that has a user. */
    public EventDraft name(EventDraft draft) {
        try {
            String user = isUnnamed(draft) ? users.id() : null;
            return user == null || !isStorable(user) ? draft : draft.copy().user(user);
        } catch (RuntimeException | LinkageError e) {
            quiet.warn("Who is signed in cannot be told", e);
            return draft;
        }
    }

    /** Whoever does not want to be tracked is not named, and nobody in what is kept for ever. */
    private static boolean isUnnamed(EventDraft draft) {
        return draft.user() == null && !draft.client().optedOut() && !RetentionSettings.isKeptForEver(draft.type());
    }

    private static boolean isStorable(String user) {
        return !user.isBlank() && user.length() <= MAX_ID && Text.firstUnstorable(user) < 0;
    }
}
