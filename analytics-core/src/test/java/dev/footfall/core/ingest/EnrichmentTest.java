package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.device.ClientHints;
import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.CountryResolver;
import dev.footfall.visitor.Sender;
import dev.footfall.visitor.TrafficSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EnrichmentTest {

    private static final String PHONE = "phone";
    private static final String CURL = "curl";
    private static final String ROBOT = "robot";

    private final TroubledStore store = new TroubledStore();
    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final Ingestion ingestion = new Ingestion(
            SettingsReader.read(Map.of("analytics.tenant", "shop")::get),
            store,
            EnrichmentTest::detect,
            CountryResolver.fromTrustedHeader(),
            clock);

    private static DetectedDevice detect(@Nullable String userAgent, ClientHints hints) {
        if (userAgent == null) {
            return DetectedDevice.UNKNOWN;
        }
        return switch (userAgent) {
            case PHONE -> DetectedDevice.of(DeviceCategory.MOBILE, "ios");
            case ROBOT -> DetectedDevice.of(DeviceCategory.BOT, null);
            case CURL -> new DetectedDevice(DeviceCategory.OTHER, null, true);
            default -> DetectedDevice.of(DeviceCategory.DESKTOP, "windows");
        };
    }

    @BeforeEach
    void start() {
        ingestion.start();
    }

    @AfterEach
    void close() {
        ingestion.close();
    }

    private Event store(EventDraft draft) {
        return ingestion.submit(List.of(draft)).join().get(0);
    }

    private static EventDraft pageView(String address, String userAgent) {
        return EventDraft.of("page view").client(Client.of(address, userAgent));
    }

    @Test
    void whatAnEventDoesNotSayIsFilledIn() {
        Client client = new Client(
                "203.0.113.7",
                PHONE,
                ClientHints.NONE,
                "https://Shop.Example:8443",
                "https://shop.example:8443/p?x=1",
                null,
                "CH",
                Sender.VISITOR);

        Event event =
                store(EventDraft.of("produce AR not available").session("s").client(client));

        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.tenant()).isEqualTo(Tenant.of("shop"));
        assertThat(event.type()).isEqualTo("product AR not available");
        assertThat(event.occurredAt()).isEqualTo(event.createdAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(event.domain()).isEqualTo("shop.example");
        assertThat(event.referer()).isEqualTo("https://shop.example:8443/p?x=1");
        assertThat(event.userAgent()).isEqualTo(PHONE);
        assertThat(event.category()).isEqualTo(DeviceCategory.MOBILE);
        assertThat(event.platform()).isEqualTo("ios");
        assertThat(event.country()).isEqualTo("CH");
        assertThat(event.visitor()).hasSize(22);
        assertThat(event.toString()).doesNotContain("203.0.113.7");
    }

    @Test
    void whatAnEventSaysIsKept() {
        EventDraft draft = EventDraft.of("page view")
                .session("s")
                .visitor("v")
                .country("de")
                .platform("Android")
                .domain("Other.Example")
                .referer("https://other.example/")
                .userAgent(PHONE)
                .occurredAt(Instant.parse("2026-02-01T00:00:00Z"))
                .client(new Client(
                        "203.0.113.7", "x", ClientHints.NONE, "https://a.example", null, null, "CH", Sender.VISITOR));

        Event event = store(draft);

        assertThat(event.visitor()).isEqualTo("v");
        assertThat(event.country()).isEqualTo("DE");
        assertThat(event.platform()).isEqualTo("android");
        assertThat(event.domain()).isEqualTo("other.example");
        assertThat(event.referer()).isEqualTo("https://other.example/");
        assertThat(event.category()).isEqualTo(DeviceCategory.MOBILE);
        assertThat(event.occurredAt()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(event.createdAt()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void whoAsksForAPageComesFromTheRefererAndStandsOnTheHost() {
        Event found = store(asked("https://www.google.com/", "www.Shop.Example"));
        Event led = store(asked("https://shop.example/cart", "www.shop.example"));
        Event unknown = store(asked("https://www.google.com/", null));

        assertThat(found.domain()).isEqualTo("www.shop.example");
        assertThat(found.referer()).isEqualTo("https://www.google.com/");
        assertThat(found.source()).isEqualTo(TrafficSource.SEARCH);
        assertThat(led.source()).as("a page of the same site tells nothing").isNull();
        assertThat(unknown.domain()).isNull();
        assertThat(unknown.source()).isEqualTo(TrafficSource.SEARCH);
    }

    private static EventDraft asked(String referer, @Nullable String host) {
        return EventDraft.of("page view")
                .session("s")
                .client(new Client("203.0.113.7", PHONE, ClientHints.NONE, null, referer, host, null, Sender.VISITOR));
    }

    @Test
    void whoSendsEventsStandsOnThePageOfTheReferer() {
        Client page = new Client(
                "203.0.113.7",
                PHONE,
                ClientHints.NONE,
                null,
                "https://shop.example/?utm_medium=email",
                "collect.example",
                null,
                Sender.PAGE);

        Event tagged = store(EventDraft.of("page view").session("s").client(page));
        Event found = store(EventDraft.of("page view").session("s").client(page).referer("https://duckduckgo.com/"));

        assertThat(tagged.domain()).isEqualTo("shop.example");
        assertThat(tagged.source()).isEqualTo(TrafficSource.EMAIL);
        assertThat(found.domain()).isEqualTo("shop.example");
        assertThat(found.source()).isEqualTo(TrafficSource.SEARCH);
    }

    @Test
    void aSourceThatIsSaidIsKept() {
        Event event = store(EventDraft.of("page view")
                .session("s")
                .source(TrafficSource.PAID)
                .metadata("utm_medium", "email"));

        assertThat(event.source()).isEqualTo(TrafficSource.PAID);
    }

    @Test
    void robotsAreFlagged() {
        Event event = store(pageView("203.0.113.7", ROBOT).session("s"));

        assertThat(event.bot()).isTrue();
        assertThat(event.category()).isEqualTo(DeviceCategory.BOT);
    }

    @Test
    void anHttpLibraryIsARobotWhereItAsksForPagesAndNoneWhereItShowsAToken() {
        assertThat(store(pageView("203.0.113.7", CURL)).bot()).isTrue();
        for (Sender sender : List.of(Sender.PAGE, Sender.SERVER)) {
            Client program = new Client("203.0.113.7", CURL, ClientHints.NONE, null, null, null, null, sender);
            Event event = store(EventDraft.of("page view").session("s").client(program));

            assertThat(event.bot()).isFalse();
            assertThat(event.category()).isEqualTo(DeviceCategory.OTHER);
        }
    }

    @Test
    void aServerIsNobodysVisitor() {
        Client server = new Client("203.0.113.7", "x", ClientHints.NONE, null, null, null, "CH", Sender.SERVER);

        Event event = store(EventDraft.of("page view").session("s").client(server));

        assertThat(event.visitor()).isNull();
        assertThat(event.country()).isNull();
    }

    @Test
    void visitorsAreToldApartByAddressBrowserAndTenantAndForADayOnly() {
        String visitor = store(pageView("203.0.113.7", PHONE)).visitor();

        assertThat(store(pageView("203.0.113.7", PHONE)).visitor()).isEqualTo(visitor);
        assertThat(store(pageView("203.0.113.8", PHONE)).visitor()).isNotEqualTo(visitor);
        assertThat(store(pageView("203.0.113.7", "other")).visitor()).isNotEqualTo(visitor);
        assertThat(store(pageView("203.0.113.7", PHONE).tenant(Tenant.of("other")))
                        .visitor())
                .isNotEqualTo(visitor);
        clock.set("2026-03-02T12:00:00Z");
        assertThat(store(pageView("203.0.113.7", PHONE)).visitor()).isNotEqualTo(visitor);
    }

    @Test
    void aPauseOfHalfAnHourEndsASession() {
        String first = store(pageView("203.0.113.7", PHONE)).session();

        clock.forward(Duration.ofMinutes(30).minusMillis(1));
        assertThat(store(pageView("203.0.113.7", PHONE)).session()).isEqualTo(first);
        clock.forward(Duration.ofMinutes(30));
        assertThat(store(pageView("203.0.113.7", PHONE)).session()).isNotEqualTo(first);
    }

    @Test
    void aSessionGoesOnOverMidnightWithItsVisitor() {
        clock.set("2026-03-01T23:50:00Z");
        Event before = store(pageView("203.0.113.7", PHONE));
        clock.set("2026-03-02T00:10:00Z");
        Event after = store(pageView("203.0.113.7", PHONE));
        clock.set("2026-03-02T00:35:00Z");
        Event later = store(pageView("203.0.113.7", PHONE));
        clock.set("2026-03-02T01:30:00Z");
        Event next = store(pageView("203.0.113.7", PHONE));

        assertThat(List.of(after, later))
                .allSatisfy(event -> assertThat(event.session()).isEqualTo(before.session()))
                .allSatisfy(event -> assertThat(event.visitor()).isEqualTo(before.visitor()));
        assertThat(next.session()).isNotEqualTo(before.session());
        assertThat(next.visitor()).isNotEqualTo(before.visitor());
    }

    @Test
    void aSessionLastsADayAtMost() {
        String first = store(pageView("203.0.113.7", PHONE).visitor("v")).session();
        for (int i = 0; i < 72; i++) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(store(pageView("203.0.113.7", PHONE).visitor("v")).session())
                    .isEqualTo(first);
        }

        clock.forward(Duration.ofMinutes(20));

        assertThat(store(pageView("203.0.113.7", PHONE).visitor("v")).session()).isNotEqualTo(first);
    }

    @Test
    void aLateEventFindsItsSession() {
        Instant start = clock.instant();
        List<EventDraft> drafts = List.of(
                EventDraft.of("page view").visitor("v").occurredAt(start),
                EventDraft.of("page view").visitor("v").occurredAt(start.plus(Duration.ofHours(2))),
                EventDraft.of("page view").visitor("v").occurredAt(start.plus(Duration.ofMinutes(10))),
                EventDraft.of("page view").visitor("v").occurredAt(start.minus(Duration.ofMinutes(10))));

        List<Event> events = ingestion.submit(drafts).join();

        String first = events.get(0).session();
        assertThat(events.get(1).session()).isNotNull().isNotEqualTo(first);
        assertThat(events.get(2).session()).isEqualTo(first);
        assertThat(events.get(3).session()).isEqualTo(first);
    }

    @Test
    void aSessionIsFoundAgainAfterARestart() {
        String first = store(EventDraft.of("page view").visitor("v")).session();
        clock.forward(Duration.ofMinutes(5));
        Ingestion restarted = new Ingestion(
                SettingsReader.read(Map.of("analytics.tenant", "shop")::get),
                store,
                EnrichmentTest::detect,
                CountryResolver.fromTrustedHeader(),
                clock);
        restarted.start();

        Event event = restarted
                .submit(List.of(EventDraft.of("page view").visitor("v")))
                .join()
                .get(0);
        restarted.close();

        assertThat(event.session()).isEqualTo(first);
    }

    @Test
    void theClientsOwnSessionIsKept() {
        assertThat(store(pageView("203.0.113.7", PHONE).session("mine")).session())
                .isEqualTo("mine");
    }

    @Test
    void aHeartbeatKeepsTheSendersAddressWhateverItSays() {
        Event event = store(heartbeat()
                .client(Client.of("203.0.113.7", PHONE))
                .metadata("ip", "192.0.2.66")
                .metadata("connection", "c-1"));

        assertThat(event.metadata().get("ip")).isEqualTo("203.0.113.7");
        assertThat(event.metadata().get("connection")).isEqualTo("c-1");
        assertThat(store.devices().find(Tenant.of("shop"), "cam"))
                .map(Device::heartbeat)
                .hasValueSatisfying(heartbeat -> assertThat(heartbeat.ip()).isEqualTo("203.0.113.7"));
    }

    @Test
    void aHeartbeatOfAnUnknownSenderKeepsWhatItSays() {
        assertThat(store(heartbeat().metadata("ip", "192.0.2.66")).metadata().get("ip"))
                .isEqualTo("192.0.2.66");
        assertThat(store(heartbeat()).metadata().asMap()).isEmpty();
        assertThat(store(heartbeat().client(Client.of("not\u0000stored", PHONE)))
                        .metadata()
                        .asMap())
                .isEmpty();
    }

    @Test
    void whatIsTooLongForAnAddressIsNotKept() {
        Event event = store(heartbeat().client(Client.of("2".repeat(65), PHONE)));

        assertThat(event.metadata().get("ip")).isNull();
    }

    @Test
    void nothingButAHeartbeatKeepsAnAddress() {
        for (String type : List.of("viewer session", "device registered", "device frozen", "device unfrozen")) {
            Event event = store(EventDraft.of(type).device("cam").client(Client.of("203.0.113.7", PHONE)));

            assertThat(event.toString()).doesNotContain("203.0.113.7");
        }
    }

    @Test
    void whatStandsInAShopIsNoRobotWhateverItRunsOn() {
        for (String userAgent : List.of(ROBOT, CURL)) {
            Event event = store(heartbeat().client(Client.of("203.0.113.7", userAgent)));

            assertThat(event.bot()).isFalse();
        }
        assertThat(store(heartbeat().bot(true)).bot()).as("that says it is one").isTrue();
    }

    @Test
    void aRobotThatNamesADeviceIsStillARobot() {
        Event event =
                store(EventDraft.of("page view").device("cam").session("s").client(Client.of("203.0.113.7", ROBOT)));

        assertThat(event.bot()).isTrue();
        assertThat(event.category()).isEqualTo(DeviceCategory.BOT);
        assertThat(store(heartbeat().client(Client.of("203.0.113.7", ROBOT))).category())
                .isNotEqualTo(DeviceCategory.BOT);
    }

    private static EventDraft heartbeat() {
        return EventDraft.of("device heartbeat").device("cam");
    }

    @Test
    void ofWhoDoesNotWantToBeTrackedNothingIsKeptThatTellsHimFromOthers() {
        Client client = new Client(
                "203.0.113.7",
                PHONE,
                ClientHints.NONE,
                null,
                "https://www.google.com/search?q=shoes",
                "shop.example",
                "DE",
                Sender.VISITOR,
                null,
                true);

        Event event = store(EventDraft.of("page view").session("s-1").client(client));

        assertThat(event.visitor()).isNull();
        assertThat(event.userAgent()).isNull();
        assertThat(event.referer()).isNull();
        assertThat(event.country()).isNull();
        assertThat(event.category()).isEqualTo(DeviceCategory.MOBILE);
        assertThat(event.source()).isEqualTo(TrafficSource.SEARCH);
        assertThat(event.session()).isEqualTo("s-1");
    }

    @Test
    void whatAPageSaysItselfOfSuchAVisitorStays() {
        Client client =
                new Client("203.0.113.7", PHONE, ClientHints.NONE, null, null, null, "DE", Sender.PAGE, null, true);

        Event event = store(EventDraft.of("page view")
                .session("s-1")
                .visitor("v")
                .userAgent(ROBOT)
                .referer("https://shop.example/")
                .country("FR")
                .client(client));

        assertThat(event.visitor()).isEqualTo("v");
        assertThat(event.userAgent()).isEqualTo(ROBOT);
        assertThat(event.referer()).isEqualTo("https://shop.example/");
        assertThat(event.country()).isEqualTo("FR");
    }
}
