package dev.footfall.excel;

import java.io.IOException;
import java.util.function.Supplier;

/** A full disk, which POI reports as an exception without a type. */
final class SheetFailure {

    private SheetFailure() {}

    static <T> T unwrapped(Supplier<T> step) throws IOException {
        try {
            return step.get();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new IOException("the workbook's temporary file cannot be written", failure);
            }
            throw e;
        }
    }
}
