package dev.footfall.jdbc;

import dev.footfall.journey.JourneyEvent;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.journey.JourneyStore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads all with one statement, so that it is of one moment. The database sorts, on disk if need be. */
record JdbcJourneyStore(Supplier<Database> database) implements JourneyStore {

    @Override
    public void read(JourneyQuery question, Consumer<JourneyEvent> reader) {
        Database db = database.get();
        Telling telling = new Telling(reader);
        db.tally("tell what was done in order", handle -> new JourneyRows(db, question).tell(handle, telling));
        telling.throwFailure();
    }

    /** Keeps what a reader throws apart from what the database throws. */
    static final class Telling {

        private final Consumer<JourneyEvent> reader;
        private @Nullable RuntimeException failure;

        Telling(Consumer<JourneyEvent> reader) {
            this.reader = reader;
        }

        /** Whether the reader wants to go on. */
        boolean tell(JourneyEvent event) {
            try {
                reader.accept(event);
                return true;
            } catch (RuntimeException e) {
                failure = e;
                return false;
            }
        }

        private void throwFailure() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
