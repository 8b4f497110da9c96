package dev.footfall.export;

/** What has become of an export. */
public enum ExportState {
    /** It waits, or is being written. */
    PROCESSING,
    /** Its file can be fetched. */
    READY,
    /** It was given up; its reason tells why. */
    FAILED,
    /** Its file is deleted, or never came to be. */
    EXPIRED
}
