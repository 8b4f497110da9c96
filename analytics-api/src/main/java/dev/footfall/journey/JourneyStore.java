package dev.footfall.journey;

import java.util.function.Consumer;

/**
 * Tells what was done in order. Safe for use by many threads; throws {@link dev.footfall.StoreUnavailableException}
 * when it cannot answer now.
 */
public interface JourneyStore {

    /**
     * Tells of each event that the question is about, once: all those of one who one after the other, by when they
     * happened, those at one time by their ids as unsigned bytes; and of one who after the other in any order. All of
     * it is as of one moment, and never in memory as a whole.
     *
     * @param reader is called by one thread, which need not be the one that asks, and must not ask the store anything;
     *     what it throws ends the reading and is thrown on
     */
    void read(JourneyQuery question, Consumer<JourneyEvent> reader);
}
