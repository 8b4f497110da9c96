package dev.footfall.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.thirdparty.slf4j.event.Level;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a log, and what does not. */
class HarmlessTest {

    private final Heard log = new Heard();

    @Test
    void aLineBreakInAnArgumentBreaksNoLine() {
        log.warn("{} of {}", "a\r\n2026-01-01 ERROR all is lost\u2028\u0000\u001b[31m", List.of("b\nc"));

        assertThat(log.message).isEqualTo("a\\r\\n2026-01-01 ERROR all is lost\\u2028\\u0000\\u001b[31m of [b\\nc]");
    }

    @Test
    void whatIsHarmlessStaysAsItIs() {
        log.info("{} {} {} {}", "Zürich – 東京 😀", 5, null, new String[] {"a"});

        assertThat(log.message).isEqualTo("Zürich – 東京 😀 5 null [a]");
    }

    @Test
    void anArgumentThatCannotBeShownHurtsNobody() {
        log.info("{}", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no");
            }
        });

        assertThat(log.message).isEqualTo("[FAILED toString()]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unique index violation: \"PUBLIC.EVENT ON (USER_ID) VALUES ( /* 1 */ 'ann@example.org' )\"; [23505-240]",
                "duplicate key\n  Detail: Key (user_id)=(ann@example.org) already exists.",
                "Data conversion error converting \"ann@example.org\"",
                "Value too long for column \"X\": \"'ann@example.org",
                "no [statement:\"insert\", arguments:{positional:{0:ann@example.org}}]",
                "insert into event values (1, ann@example.org)"
            })
    void aFaultOfADatabaseTellsNoValue(String said) {
        SQLException fault = new SQLException(said);
        log.warn("the store fails", new StoreUnavailableException("no connection", fault));

        assertThat(printed(log.fault))
                .contains("dev.footfall.StoreUnavailableException: no connection", "java.sql.SQLException: ")
                .contains("HarmlessTest.aFaultOfADatabaseTellsNoValue")
                .doesNotContain("ann@example.org");
        log.warn("{} more, {}", fault, 5);
        assertThat(log.message).startsWith("java.sql.SQLException: ").doesNotContain("ann@");
        assertThat(log.message.lines()).hasSize(1);
    }

    @Test
    void aFaultThatGivesNothingAwayIsLoggedItself() {
        NullPointerException fault = new NullPointerException("Cannot invoke \"String.length()\"");

        log.error("a fault", new StoreUnavailableException("it's gone", fault));

        assertThat(log.fault).isInstanceOf(StoreUnavailableException.class).hasCause(fault);
    }

    @Test
    void faultsThatCauseEachOtherEnd() {
        IllegalStateException one = new IllegalStateException("a\nb");
        IllegalStateException other = new IllegalStateException("c", one);
        one.initCause(other);
        one.addSuppressed(new IllegalArgumentException("d\r'e'"));

        log.error("a fault", one);

        assertThat(printed(log.fault)).contains("a\\nb", "d\\r…").doesNotContain("a\nb");
    }

    private static String printed(@Nullable Throwable fault) {
        StringWriter text = new StringWriter();
        Objects.requireNonNull(fault).printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static final class Heard extends BridgedLogger {

        private static final long serialVersionUID = 1L;

        private String message = "";
        private transient @Nullable Throwable fault;

        Heard() {
            super("heard");
        }

        @Override
        void write(Level level, @Nullable String said, @Nullable Throwable thrown) {
            message = String.valueOf(said);
            fault = thrown;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }
    }
}
