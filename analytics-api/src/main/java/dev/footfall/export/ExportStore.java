package dev.footfall.export;

import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps exports, and the files of those that have no place elsewhere. Safe for use by many threads and by many nodes on
 * one database; throws {@link dev.footfall.StoreUnavailableException} when it cannot answer now. It has no clock:
 * callers say what time it is.
 */
public interface ExportStore {

    /** The most bytes that a piece may have. */
    int MAX_CHUNK = 1 << 18;

    /**
     * Keeps a new export, unless its tenant has so many in {@link ExportState#PROCESSING} already, whoever else asks at
     * the same moment.
     *
     * @return whether it is kept
     */
    boolean create(ExportJob job, int maxProcessing);

    /** The export with this id, whosever it is. */
    Optional<ExportJob> find(String id);

    /** All exports of the tenant, expired ones included, the latest first and equal times by id. */
    List<ExportJob> list(Tenant tenant);

    /**
     * Takes up the export that was created first of those that are processing, due and not expired; of equal times the
     * one with the smaller id. However many ask at once, each is given another one or none.
     *
     * @param until how long nobody else is given it
     * @return as it is from now on: {@link ExportJob#takenUntil}
     */
    Optional<ExportJob> claim(Instant now, Instant until);

    /**
     * Puts what has become of an export in place of what it was, provided it still has the state and the attempt that
     * it had before. Its tenant, request, secret and times of creation and expiry never change.
     *
     * @return whether it did; otherwise somebody else has taken it up, or it is gone
     */
    boolean replace(ExportJob before, ExportJob after);

    /**
     * Exports that have expired by then and are not {@link ExportState#EXPIRED} yet, those that expired first in front.
     *
     * @param limit how many at most, 1 or more
     */
    List<ExportJob> expired(Instant by, int limit);

    /** Forgets exports that are {@link ExportState#EXPIRED} and did so before that. */
    void forget(Instant before);

    /** Whether it keeps no export at all, expired ones included. */
    boolean isEmpty();

    /**
     * Keeps a piece of the file that the job's attempt is writing; on disk when it returns. The same number again
     * replaces it.
     *
     * @param number from 0 on
     * @param bytes at most {@value #MAX_CHUNK}
     */
    void putChunk(ExportJob job, int number, byte[] bytes);

    /** A piece of the file that the job's attempt has written. */
    Optional<byte[]> chunk(ExportJob job, int number);

    /** Deletes what this attempt of the job and those before it have written. */
    void deleteChunks(ExportJob job);
}
