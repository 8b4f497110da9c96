package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.session.Sessions;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.visitor.Visitors;
import dev.footfall.device.DetectedDevice;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.CountryResolver;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an event was received is for ingestion to say, and for nobody else. */
class ReceivedAtTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-01T11:59:00Z");
    private static final Instant CLAIMED = Instant.parse("2030-01-01T00:00:00Z");

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final AnalyticsSettings settings = AnalyticsSettings.defaults();
    private final InMemoryStore store = new InMemoryStore();
    private final BatchPreparer preparer = new BatchPreparer(
            new EventValidator(settings.types(), settings.ingest(), clock),
            new Enricher(
                    settings.tenant(),
                    (userAgent, hints) -> DetectedDevice.UNKNOWN,
                    CountryResolver.fromTrustedHeader(),
                    new EventIds(clock),
                    clock),
            new Visitors(store.salts(), settings.privacy().visitors()),
            new Sessions(store.sessions(), settings.session(), () -> "session"));

    @Test
    void aDraftThatWasReceivedNowIsNotBelieved() {
        EventDraft draft = EventDraft.of("page view").session("s").createdAt(CLAIMED);

        assertThat(preparer.check(List.of(draft), RECEIVED)).isEmpty();

        assertThat(draft.createdAt()).isEqualTo(RECEIVED);
        assertThat(draft.occurredAt()).isEqualTo(RECEIVED);
    }

    @Test
    void aDraftThatWaitedKeepsItsTime() {
        EventDraft draft = EventDraft.of("page view").session("s").createdAt(RECEIVED);

        assertThat(preparer.check(List.of(draft), null)).isEmpty();

        assertThat(draft.createdAt()).isEqualTo(RECEIVED);
        assertThat(draft.occurredAt()).isEqualTo(RECEIVED);
    }
}
