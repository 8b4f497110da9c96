package dev.footfall.servlet.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.system.ErrorKind;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void whatDatabasesAndFilesThrowIsOfTheStorageHoweverItIsWrapped() {
        assertThat(Errors.of(new ServletException(new IllegalStateException(new SQLTimeoutException())), false))
                .isEqualTo(ErrorKind.STORAGE);
        assertThat(Errors.of(new IllegalStateException(new NoSuchFileException("f")), false))
                .isEqualTo(ErrorKind.STORAGE);
    }

    @Test
    void anyOtherExceptionIsOfTheProcessing() {
        assertThat(Errors.of(new IllegalStateException(), false)).isEqualTo(ErrorKind.PROCESSING);
        assertThat(Errors.of(new IOException("no such host"), false)).isEqualTo(ErrorKind.PROCESSING);
        assertThat(Errors.of(new StackOverflowError(), false)).isEqualTo(ErrorKind.PROCESSING);
    }

    @Test
    void aClientThatWentAwayIsNoError() {
        assertThat(Errors.of(new ClientAbortException(), false)).isNull();
        assertThat(Errors.of(new ServletException(new IllegalStateException(new ClientAbortException())), false))
                .isNull();
        assertThat(Errors.of(new IOException("Broken pipe"), true)).isNull();
        assertThat(Errors.of(new SocketException("Connection reset by peer"), true))
                .isNull();
        assertThat(Errors.of(new ClosedChannelException(), true)).isNull();
    }

    @Test
    void aConnectionOfTheHostsOwnThatBreaksIsAnError() {
        assertThat(Errors.of(new SocketException("Connection reset"), false)).isEqualTo(ErrorKind.PROCESSING);
        assertThat(Errors.of(new ClosedChannelException(), false)).isEqualTo(ErrorKind.PROCESSING);
        assertThat(Errors.of(new ServletException(new IOException("Broken pipe")), true))
                .isEqualTo(ErrorKind.PROCESSING);
        assertThat(Errors.of(
                        new IllegalStateException(new SQLException(new SocketException("Connection reset"))), true))
                .isEqualTo(ErrorKind.STORAGE);
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
