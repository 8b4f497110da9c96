package dev.footfall.core.ingest;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.logging.Harmless;

/** The store answered that it will not do as it is: somebody must mend something. */
final class StoreRefusedException extends StoreUnavailableException {

    private static final long serialVersionUID = 1L;

    StoreRefusedException(RuntimeException cause) {
        super(Harmless.fault(cause), cause);
    }
}
