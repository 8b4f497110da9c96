package dev.footfall.servlet.events;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.safety.Fuzzed;
import java.util.List;

/** Reads a body of events, as one piece of JSON and as lines. */
public final class BodyTarget {

    private static final AnalyticsSettings SETTINGS = SettingsReader.read(name -> null);
    private static final JsonBatchReader<SentEvent> READER = new JsonBatchReader<>(
            new Json(), new EventReader(SETTINGS.types(), SETTINGS.ingest()), "event", 1_000, EventsProblems.CREATE);

    private BodyTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.quickly(() -> read(data, false));
        Fuzzed.quickly(() -> read(data, true));
    }

    private static void read(byte[] body, boolean lines) {
        try {
            List<SentEvent> sent = READER.read(body, lines);
            Fuzzed.require(!sent.isEmpty(), "nothing, and nothing said");
        } catch (Problem refused) {
            Fuzzed.require(refused.status() == 422, "status " + refused.status());
        }
    }
}
