package dev.footfall.servlet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.Problem;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body costs before anybody looks at what it says. */
class EventBatchReaderTest {

    private static final int MIB = 1 << 20;

    private final AnalyticsSettings settings = SettingsReader.read(name -> null);
    private final JsonBatchReader<SentEvent> reader = new JsonBatchReader<>(
            new Json(), new EventReader(settings.types(), settings.ingest()), "event", 1_000, EventsProblems.CREATE);

    @ParameterizedTest
    @CsvSource({"eventMetadata, {}", "configuration, {}", "eventMetadata, []", "eventMetadata, 1", "eventMetadata, ''"})
    void whatIsTooMuchIsOneFaultAndIsNotKept(String field, String element) {
        byte[] body = event(field, "{\"a\":[" + many(element.isEmpty() ? "\"\"" : element) + "]}");

        List<SentEvent> sent = reader.read(body, false);

        assertThat(sent.get(0).draft().faults())
                .containsExactly(new Fault(0, field, field + " must be at most 32768 bytes of JSON, was more"));
        assertThat(sent.get(0).draft().metadata().isEmpty()).isTrue();
        assertThat(allocatedBy(() -> reader.read(body, false))).isLessThan(2 * MIB);
    }

    @Test
    void whatIsTooDeepIsOneFault() {
        String deep = "{\"a\":".repeat(14) + "[" + many("[]") + "]" + "}".repeat(14);

        List<SentEvent> sent = reader.read(event("eventMetadata", deep), false);

        assertThat(sent.get(0).draft().faults())
                .containsExactly(new Fault(
                        0,
                        "eventMetadata",
                        "eventMetadata must be nested at most 16 deep, the event itself included, was more"));
    }

    @Test
    void whatComesBehindTheExcessIsReadAllTheSame() {
        String body = "[{\"eventType\":\"user signup\",\"eventMetadata\":{\"a\":{\"b\":[" + many("{}")
                + "]},\"userId\":\"inside\"},\"userId\":\"first\"},{\"eventType\":\"user signup\",\"userId\":\"second\"}]";

        List<SentEvent> sent = reader.read(body.getBytes(StandardCharsets.UTF_8), false);

        assertThat(sent).extracting(event -> event.draft().user()).containsExactly("first", "second");
        assertThat(sent).extracting(event -> event.draft().faults().size()).containsExactly(1, 0);
    }

    @Test
    void aLineOfNothingCostsNothing() {
        byte[] body = "\n \t\r\n".repeat(MIB / 5).getBytes(StandardCharsets.UTF_8);

        assertThat(allocatedBy(
                        () -> assertThatThrownBy(() -> reader.read(body, true)).isInstanceOf(Problem.class)))
                .isLessThan(MIB);
    }

    private static byte[] event(String field, String json) {
        return ("{\"eventType\":\"user signup\",\"" + field + "\":" + json + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static String many(String element) {
        return (element + ",").repeat(MIB / (element.length() + 1) - 100) + element;
    }

    /** In bytes, by this thread, once everything is loaded. */
    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        work.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
