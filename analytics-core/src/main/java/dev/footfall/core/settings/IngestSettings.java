package dev.footfall.core.settings;

import java.time.Duration;

/**
 * {@code analytics.ingest.*}: what is taken in, and how much may wait.
 *
 * @param maxBodyBytes of a request, unpacked
 * @param maxBatchEvents of a request
 * @param maxDepth of its JSON
 * @param maxStringBytes of each text in it, in UTF-8
 * @param maxIdLength of ids, in characters
 * @param maxMetadataBytes of an event's metadata, and of its configuration, as compact JSON
 * @param queueEvents how many events may wait to be written
 * @param queueBytes how much memory these may take
 * @param commitEvents how many events share a transaction; a larger request has one of its own
 * @param linger how long the writer waits for company where nobody waits for it
 * @param answerTimeout how long a request waits for its events to be on disk
 * @param closeTimeout how long a stop waits for what is queued
 */
public record IngestSettings(
        int maxBodyBytes,
        int maxBatchEvents,
        int maxDepth,
        int maxStringBytes,
        int maxIdLength,
        int maxMetadataBytes,
        int queueEvents,
        long queueBytes,
        int commitEvents,
        Duration linger,
        Duration answerTimeout,
        Duration closeTimeout) {}
