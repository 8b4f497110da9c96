package dev.footfall.servlet.http;

import java.io.IOException;

/** Answers one path for whoever asks. */
@FunctionalInterface
public interface OpenHandler {

    /**
     * Answers.
     *
     * @throws Problem for an answer that is an error
     * @throws IOException if the client is gone
     */
    void answer(Exchange exchange) throws IOException;
}
