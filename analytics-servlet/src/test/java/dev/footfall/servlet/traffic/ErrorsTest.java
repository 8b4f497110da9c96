package dev.footfall.servlet.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.system.ErrorKind;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void whatDatabasesAndFilesThrowIsOfTheStorageHoweverItIsWrapped() {
        assertThat(Errors.of(new ServletException(new IllegalStateException(new SQLTimeoutException()))))
                .isEqualTo(ErrorKind.STORAGE);
        assertThat(Errors.of(new IllegalStateException(new NoSuchFileException("f"))))
                .isEqualTo(ErrorKind.STORAGE);
    }

    @Test
    void anyOtherExceptionIsOfTheProcessing() {
        assertThat(Errors.of(new IllegalStateException())).isEqualTo(ErrorKind.PROCESSING);
        assertThat(Errors.of(new IOException("no such host"))).isEqualTo(ErrorKind.PROCESSING);
        assertThat(Errors.of(new StackOverflowError())).isEqualTo(ErrorKind.PROCESSING);
    }

    @Test
    void aClientThatWentAwayIsNoError() {
        assertThat(Errors.of(new ServletException(new IOException("Broken pipe"))))
                .isNull();
        assertThat(Errors.of(new IOException("Connection reset by peer"))).isNull();
        assertThat(Errors.of(new ClientAbortException())).isNull();
    }

    @Test
    void onlyWhatTheServerDidWrongIsAnError() {
        assertThat(Errors.of(200)).isNull();
        assertThat(Errors.of(404)).isNull();
        assertThat(Errors.of(500)).isEqualTo(ErrorKind.API);
        assertThat(Errors.of(503)).isEqualTo(ErrorKind.API);
    }

    private static final class ClientAbortException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
