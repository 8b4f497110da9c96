package dev.footfall.servlet.admin;

import dev.footfall.servlet.http.CollectedFaults;

/** What is wrong with a token that a request wants. */
final class TokenFaults {

    static final String PROBLEM = "invalid_token_request";

    private TokenFaults() {}

    static CollectedFaults none() {
        return new CollectedFaults(PROBLEM, "no token was made: ");
    }
}
