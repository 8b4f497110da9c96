package dev.footfall.privacy;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What the law lets people ask for. Safe for use by many threads; the methods wait for the database and throw
 * {@link dev.footfall.StoreUnavailableException} when it cannot be reached, and
 * {@link dev.footfall.UnsupportedCapabilityException} if the store cannot do it. Each erasure is told in the
 * {@link dev.footfall.audit.AuditTrail}, and each export before its first byte; it does not say whom it was about.
 */
public interface Privacy {

    /**
     * Erases everything about the person: events, whatever is derived from them, what waits to be stored, what the
     * stored catalog calls a user, and all files of the tenant's exports, because they may hold some of it. Exports
     * that are being written begin anew. An event that was erased does not come back when it is sent again. May take
     * long; after a failure it may be called again and goes on.
     *
     * @param reference what the audit trail quotes, such as the number of a request, at most 128 characters that can be
     *     printed; never the person's name. Empty: none
     * @return how many events and entries of the catalog there were; 0 if nothing was known of the person, so that
     *     nothing changed
     */
    long erase(Subject subject, String reference);

    /**
     * Writes everything that is known of the person as one JSON object in UTF-8: {@code subject}, {@code profile} (of a
     * user: when first seen, what the stored catalog says), {@code events}, the newest first, and their
     * {@code sessions}. The stream stays open.
     *
     * @param reference as for {@link #erase}
     * @return whether anything is known; otherwise nothing was written
     * @throws IOException if the stream does
     */
    boolean export(Subject subject, String reference, OutputStream to) throws IOException;

    /** Whether anything is known of the person. Nothing is handed out, and the audit trail is told nothing. */
    boolean knows(Subject subject);
}
