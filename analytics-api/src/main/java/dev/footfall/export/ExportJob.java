package dev.footfall.export;

import dev.footfall.access.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export: what somebody asked for, and how far it has come.
 *
 * @param id no two exports anywhere have the same, and nobody can guess it
 * @param secret what the signature of its address is made with; never shown to anyone
 * @param createdAt when it was asked for, in ms
 * @param expiresAt when its file is deleted, in ms
 * @param attempt how often it was taken up; whoever writes it is known by this number
 * @param failures how many of these attempts failed
 * @param dueAt as long as it is processing, when it may be taken up: by anyone, unless whoever writes it puts this off
 * @param processedRows how many rows this attempt has written
 * @param totalRows how many rows there are; null while nobody knows
 * @param file null unless it is ready
 * @param reason why it failed, in words for whoever asked; null unless it did
 */
public record ExportJob(
        Tenant tenant,
        String id,
        ExportRequest request,
        String secret,
        Instant createdAt,
        Instant expiresAt,
        ExportState state,
        int attempt,
        int failures,
        Instant dueAt,
        long processedRows,
        @Nullable Long totalRows,
        @Nullable ExportFile file,
        @Nullable String reason) {

    /** One that nobody has taken up yet, and anyone may at once. */
    public static ExportJob create(
            Tenant tenant, String id, ExportRequest request, String secret, Instant createdAt, Instant expiresAt) {
        return new ExportJob(
                tenant,
                id,
                request,
                secret,
                createdAt,
                expiresAt,
                ExportState.PROCESSING,
                0,
                0,
                createdAt,
                0,
                null,
                null,
                null);
    }

    /** Taken up once more, by somebody who has it for himself until then. */
    public ExportJob takenUntil(Instant until) {
        return with(ExportState.PROCESSING, attempt + 1, failures, until, 0, totalRows, null, null);
    }

    /** That far, and put off until then. */
    public ExportJob progress(long rows, @Nullable Long total, Instant until) {
        return with(ExportState.PROCESSING, attempt, failures, until, rows, total, null, null);
    }

    /** To be taken up anew from then on, by anyone. */
    public ExportJob postponed(boolean hasFailed, Instant until) {
        return with(ExportState.PROCESSING, attempt, failures + (hasFailed ? 1 : 0), until, 0, totalRows, null, null);
    }

    public ExportJob ready(long rows, ExportFile written) {
        return with(ExportState.READY, attempt, failures, dueAt, rows, rows, written, null);
    }

    public ExportJob failed(String why) {
        return with(ExportState.FAILED, attempt, failures, dueAt, processedRows, totalRows, null, why);
    }

    public ExportJob expired() {
        return with(ExportState.EXPIRED, attempt, failures, dueAt, processedRows, totalRows, null, reason);
    }

    private ExportJob with(
            ExportState newState,
            int newAttempt,
            int newFailures,
            Instant newDueAt,
            long rows,
            @Nullable Long total,
            @Nullable ExportFile newFile,
            @Nullable String newReason) {
        return new ExportJob(
                tenant,
                id,
                request,
                secret,
                createdAt,
                expiresAt,
                newState,
                newAttempt,
                newFailures,
                newDueAt,
                rows,
                total,
                newFile,
                newReason);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "ExportJob[" + id + " of " + tenant + ", " + request.type() + " as " + request.format() + ", " + state
                + ", attempt " + attempt + "]";
    }
}
