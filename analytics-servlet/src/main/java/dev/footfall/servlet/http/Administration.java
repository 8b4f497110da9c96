package dev.footfall.servlet.http;

import dev.footfall.core.access.IssuedTokens;
import dev.footfall.core.audit.Audits;
import dev.footfall.privacy.Privacy;
import java.util.function.Function;

/**
 * What only administrators ask for; what the store lacks refuses every call.
 *
 * @param privacy by the name of who asks, which the audit trail tells
 */
public record Administration(IssuedTokens tokens, Audits audits, Function<String, Privacy> privacy) {}
