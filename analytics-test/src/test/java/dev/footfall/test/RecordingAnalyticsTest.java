package dev.footfall.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingSource;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.visitor.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingAnalyticsTest {

    private final RecordingAnalytics analytics = new RecordingAnalytics();

    @AfterEach
    void close() {
        analytics.close();
    }

    private static EventDraft view(String asset) {
        return EventDraft.of("page view").session("s").asset(asset);
    }

    @Test
    void whatWasTrackedIsShownInItsOrder() {
        for (int i = 0; i < 100; i++) {
            analytics.track(view("chair-" + i));
        }

        List<Event> events = analytics.events();
        assertThat(events).hasSize(100);
        assertThat(events.get(99).asset()).isEqualTo("chair-99");
        assertThat(analytics.faults()).isEmpty();
    }

    @Test
    void whatWasSubmittedIsShownTogetherWithIt() {
        Event submitted =
                analytics.submit(view("chair-7")).toCompletableFuture().join();

        assertThat(analytics.events()).containsExactly(submitted);
    }

    @Test
    void anEventThatIsOfferedTwiceIsShownOnce() {
        EventDraft draft = view("chair-7").id(UUID.randomUUID());
        analytics.track(draft);
        analytics.track(draft);

        assertThat(analytics.events()).hasSize(1);
        assertThat(analytics.stats().known()).isEqualTo(1);
    }

    @Test
    void eventsOfOneTypeAreFoundInAnySpelling() {
        analytics.track(view("chair-7"));
        analytics.track(EventDraft.of("product renders").session("s"));

        assertThat(analytics.events("product render")).hasSize(1);
        assertThatThrownBy(() -> analytics.events("page viev")).hasMessageContaining("page viev");
    }

    @Test
    void whatIsWrongIsToldAndNothingThrown() {
        analytics.track(view("chair-7"));
        analytics.track(EventDraft.of("page viev").session("s"));

        assertThat(analytics.events()).hasSize(1);
        assertThat(analytics.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.index()).isEqualTo(1);
            assertThat(fault.field()).isEqualTo("eventType");
        });
        assertThat(analytics.stats().totalRefused()).isEqualTo(1);
    }

    @Test
    void questionsCountWhatWasTrackedBefore() {
        analytics.track(view("chair-7"));
        analytics.track(view("chair-7"));

        AggregateQuery views = AggregateQuery.of(Tenant.of("default"), Dataset.EVENT)
                .measure(Measure.count("views"))
                .build();
        assertThat(analytics.ask(views).only().count("views")).isEqualTo(2);
    }

    @Test
    void nothingIsLeftAfterClearing() {
        analytics.track(view("chair-7"));
        analytics.track(EventDraft.of("page viev"));
        analytics.clear();

        assertThat(analytics.events()).isEmpty();
        assertThat(analytics.faults()).isEmpty();
        assertThat(analytics.stats().offered()).isZero();
        analytics.track(view("chair-8"));
        assertThat(analytics.events()).extracting(Event::asset).containsExactly("chair-8");
    }

    @Test
    void whatIsTrackedAfterTheEndIsAFault() {
        analytics.close();
        analytics.track(view("chair-7"));

        assertThat(analytics.events()).isEmpty();
        assertThat(analytics.faults())
                .extracting(Fault::message)
                .singleElement()
                .asString()
                .contains("EventRefused");
    }

    @Test
    void typesAndUsersOfTheApplicationAreKnown() {
        AnalyticsSettings settings =
                SettingsReader.read(SettingSource.of(Map.of("analytics.event-types", "ticket opened")));
        CurrentUser ada = () -> "ada";
        try (RecordingAnalytics own = new RecordingAnalytics(settings, ada)) {
            own.track(EventDraft.of("ticket opened").session("s"));

            assertThat(own.events("ticket opened")).extracting(Event::user).containsExactly("ada");
        }
    }
}
