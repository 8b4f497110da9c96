package dev.footfall.servlet.http;

import java.io.InputStream;

/**
 * A file that a client keeps.
 *
 * @param name what the client calls it, in ASCII without quotes
 * @param length in bytes
 * @param content from its first byte on; failing, it throws only what is unchecked
 */
public record Attachment(String name, String contentType, long length, InputStream content) {}
