package dev.footfall.servlet.http;

import java.io.IOException;

/** Answers one method of one path for a caller who is recognised. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers, now or later.
     *
     * @throws Problem for an answer that is an error
     * @throws IOException if the client is gone
     */
    void answer(Call call) throws IOException;
}
