package dev.footfall.servlet.http;

import dev.footfall.core.access.RateLimits;
import dev.footfall.servlet.access.HostCallers;

/**
 * Who is let in besides those with tokens, and how often.
 *
 * @param hostCallers who is asked about requests without a token
 */
public record Admission(RateLimits limits, HostCallers hostCallers) {}
