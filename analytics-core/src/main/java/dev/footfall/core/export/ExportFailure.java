package dev.footfall.core.export;

import java.io.IOException;

/** The place for files gives trouble. Anyone may read its message. */
final class ExportFailure extends IOException {

    private static final long serialVersionUID = 1L;

    ExportFailure(String message, IOException cause) {
        super(message, cause);
    }
}
