package dev.footfall.core.privacy;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.audit.AuditAction;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import dev.footfall.privacy.Subject.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds, hands out and erases what is known about people. Safe for use by many threads. */
public final class People {

    /** Who acts when the application itself does. */
    public static final String HOST = "host";

    private static final int AT_ONCE = 500;
    private static final int MAX_REFERENCE = 128;

    private final AnalyticsStore store;
    private final Copies copies;
    private final AuditLog audit;

    /**
     * Those of that store.
     *
     * @param copies what holds something about people besides the store's events
     */
    public People(AnalyticsStore store, Copies copies, AuditLog audit) {
        this.store = store;
        this.copies = copies;
        this.audit = audit;
    }

    /** As {@link dev.footfall.privacy.Privacy#erase}, for whoever acts. */
    public long erase(String actor, Subject subject, String reference) {
        PrivacyStore privacy = privacy();
        String quoted = quoted(reference);
        // What was offered before, of which some may be about the person, is to be found as well.
        copies.settle();
        if (!isKnown(privacy, subject)) {
            return 0;
        }
        tell(actor, subject, AuditAction.ERASURE_BEGUN, null, quoted);
        // While the person is still known: if it fails, whoever asks again is not told that there is nobody.
        copies.forget(subject.tenant());
        long erased = 0;
        int some;
        do {
            some = privacy.erase(subject, AT_ONCE);
            erased += some;
        } while (some >= AT_ONCE);
        erased += forgetName(subject);
        // What was written meanwhile.
        copies.forget(subject.tenant());
        tell(actor, subject, AuditAction.ERASURE_DONE, erased, quoted);
        return erased;
    }

    /** As {@link dev.footfall.privacy.Privacy#export}, for whoever acts. */
    public boolean export(String actor, Subject subject, String reference, OutputStream to) throws IOException {
        PrivacyStore privacy = privacy();
        String quoted = quoted(reference);
        if (!isKnown(privacy, subject)) {
            return false;
        }
        // Before the first byte: what was handed out in part was handed out.
        tell(actor, subject, AuditAction.PERSON_EXPORTED, null, quoted);
        new PersonJson(store).write(subject, to);
        return true;
    }

    /** As {@link dev.footfall.privacy.Privacy#knows}; nobody is told. */
    public boolean knows(Subject subject) {
        return isKnown(privacy(), subject);
    }

    private PrivacyStore privacy() {
        if (!store.capabilities().contains(Capability.PRIVACY)) {
            throw new UnsupportedCapabilityException(Capability.PRIVACY);
        }
        return store.privacy();
    }

    private boolean isKnown(PrivacyStore privacy, Subject subject) {
        return !privacy.about(subject, null, 1).events().isEmpty() || isNamed(subject);
    }

    private boolean hasName(Subject subject) {
        return subject.kind() == Kind.USER && store.capabilities().contains(Capability.CATALOG);
    }

    private boolean isNamed(Subject subject) {
        return hasName(subject)
                && !store.catalog()
                        .users(subject.tenant(), List.of(subject.id()))
                        .isEmpty();
    }

    private int forgetName(Subject subject) {
        return hasName(subject) ? store.catalog().deleteUsers(subject.tenant(), List.of(subject.id())) : 0;
    }

    private void tell(
            String actor, Subject subject, AuditAction action, @Nullable Long rows, @Nullable String reference) {
        audit.tell(subject.tenant(), actor, action, subject.kind().label(), rows, reference);
    }

    private static @Nullable String quoted(String reference) {
        if (reference.length() > MAX_REFERENCE) {
            throw new IllegalArgumentException("reference must have at most " + MAX_REFERENCE + " characters");
        }
        if (reference.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("reference must have no control characters");
        }
        return reference.isBlank() ? null : reference;
    }
}
