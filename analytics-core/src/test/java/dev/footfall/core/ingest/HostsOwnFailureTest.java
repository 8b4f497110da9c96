package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.device.ClientHints;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import dev.footfall.device.DeviceDetector;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.CountryResolver;
import dev.footfall.visitor.Sender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the host plugs in may fail without the event's being lost. */
@Timeout(30)
class HostsOwnFailureTest {

    private static final DeviceDetector SOUND = (userAgent, hints) -> DetectedDevice.of(DeviceCategory.MOBILE, "ios");

    private final TroubledStore store = new TroubledStore();
    private Ingestion ingestion = ingestion(SOUND, Client::country);

    private Ingestion ingestion(DeviceDetector detector, CountryResolver countries) {
        return new Ingestion(
                AnalyticsSettings.defaults(), store, detector, countries, new SettableClock("2026-03-01T12:00:00Z"));
    }

    @AfterEach
    void close() {
        ingestion.close();
    }

    private Event stored() {
        ingestion.start();
        return ingestion
                .submit(List.of(EventDraft.of("page view")
                        .session("s")
                        .client(new Client(null, "x", ClientHints.NONE, null, null, null, "CH", Sender.VISITOR))))
                .join()
                .get(0);
    }

    @Test
    void aDetectorThatThrowsKnowsNoDevice() {
        ingestion = ingestion(
                (userAgent, hints) -> {
                    throw new IllegalStateException("broken");
                },
                Client::country);

        assertThat(stored().category()).isEqualTo(DeviceCategory.OTHER);
        assertThat(ingestion.stats().stored()).isEqualTo(1);
    }

    @Test
    void aDetectorThatCannotBeLoadedKnowsNoDevice() {
        ingestion = ingestion(
                (userAgent, hints) -> {
                    throw new NoClassDefFoundError("detector");
                },
                Client::country);

        assertThat(stored().category()).isEqualTo(DeviceCategory.OTHER);
    }

    @Test
    void aResolverThatThrowsKnowsNoCountry() {
        ingestion = ingestion(SOUND, client -> {
            throw new IllegalStateException("broken");
        });

        Event event = stored();
        assertThat(event.country()).isNull();
        assertThat(event.category()).isEqualTo(DeviceCategory.MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Germany", "ch", "T1"})
    void aResolverThatTellsNoCodeKnowsNoCountry(String told) {
        ingestion = ingestion(SOUND, client -> told);

        assertThat(stored().country()).isNull();
    }
}
