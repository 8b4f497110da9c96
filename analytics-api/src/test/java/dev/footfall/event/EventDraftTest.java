package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventDraftTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatIsSaidIsInTheEvent() {
        Event event = full().toEvent();
        assertThat(event)
                .isEqualTo(new Event(
                        new UUID(1, 2),
                        Tenant.of("acme"),
                        "page view",
                        NOON,
                        NOON.plusMillis(1),
                        "workspace",
                        "asset",
                        "user",
                        "session",
                        "visitor",
                        "device",
                        "config",
                        JsonObject.of("legs", 4),
                        JsonObject.of("path", "/"),
                        "/",
                        2.5,
                        7L,
                        "agent",
                        DeviceCategory.TV,
                        "tizen",
                        true,
                        "US",
                        "shop.example",
                        "https://shop.example/",
                        TrafficSource.SEARCH,
                        List.of(Part.of("field", "1", "oak"))));
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        Event event = EventDraft.of("user signup")
                .id(new UUID(0, 0))
                .tenant(Tenant.of("acme"))
                .occurredAt(NOON)
                .createdAt(NOON)
                .toEvent();
        assertThat(event.metric()).isEqualTo(1);
        assertThat(event.category()).isEqualTo(DeviceCategory.OTHER);
        assertThat(event.bot()).isFalse();
        assertThat(event.metadata()).isEqualTo(JsonObject.EMPTY);
        assertThat(event.configuration()).isEqualTo(JsonObject.EMPTY);
        assertThat(event.parts()).isEmpty();
        assertThat(event.session()).isNull();
    }

    @Test
    void anEventNeedsItsIdTenantAndTimes() {
        assertThatThrownBy(() -> full().id(null).toEvent()).hasMessage("id");
        assertThatThrownBy(() -> full().tenant(null).toEvent()).hasMessage("tenant");
        assertThatThrownBy(() -> full().occurredAt(null).toEvent()).hasMessage("occurredAt");
        assertThatThrownBy(() -> full().createdAt(null).toEvent()).hasMessage("createdAt");
    }

    @Test
    void timesAreCutToMilliseconds() {
        EventDraft draft =
                EventDraft.of("page view").occurredAt(NOON.plusNanos(1_999_999)).createdAt(NOON.minusNanos(1));
        assertThat(draft.occurredAt()).isEqualTo(NOON.plusMillis(1));
        assertThat(draft.createdAt()).isEqualTo(NOON.minusMillis(1));
    }

    @Test
    void metadataIsAddedKeyByKeyAndReplacedAsAWhole() {
        EventDraft draft =
                EventDraft.of("page view").metadata("a", 1).metadata("b", 2).metadata("a", 3);
        assertThat(draft.metadata()).isEqualTo(JsonObject.of(Map.of("a", 3, "b", 2)));
        draft.metadata(Map.of("c", 4)).metadata("d", 5);
        assertThat(draft.metadata()).isEqualTo(JsonObject.of(Map.of("c", 4, "d", 5)));
        draft.metadata("e", 6).metadata(JsonObject.of("f", 7));
        assertThat(draft.metadata()).isEqualTo(JsonObject.of("f", 7));
    }

    @Test
    void wrongValuesAreGatheredAsFaults() {
        EventDraft draft = EventDraft.of("page view")
                .metadata("bad", Double.NaN)
                .configuration(Map.of("worse", "\u0000"))
                .fault("country", "country must be two letters");
        assertThat(draft.faults())
                .containsExactlyInAnyOrder(
                        new Fault(0, "eventMetadata", "eventMetadata.bad must be a finite number, was NaN"),
                        new Fault(
                                0,
                                "configuration",
                                "configuration.worse must be Unicode text without NUL, has U+0000 at character 0"),
                        new Fault(0, "country", "country must be two letters"));
        assertThat(draft.metadata()).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void aKeyThatCannotBeStoredIsAFaultOfItsObject() {
        assertThat(EventDraft.of("page view").metadata("a\u0000", 1).faults())
                .containsExactly(new Fault(
                        0,
                        "eventMetadata",
                        "eventMetadata keys must be Unicode text without NUL, has U+0000 at character 1"));
    }

    @Test
    @SuppressWarnings("NullAway") // hosts without null checks of their own call it so
    void settersTakeNullForNothingSaid() {
        EventDraft draft = EventDraft.of(null)
                .type(null)
                .metadata("a", 1)
                .metadata((Map<?, ?>) null)
                .metadata((JsonObject) null)
                .metadata(null, "value of the key null")
                .configuration((Map<?, ?>) null)
                .configuration((JsonObject) null)
                .client(null)
                .parts(null);
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.metadata()).isEqualTo(JsonObject.of("null", "value of the key null"));
        assertThat(draft.configuration()).isEqualTo(JsonObject.EMPTY);
        assertThat(draft.client()).isEqualTo(Client.UNKNOWN);
        assertThat(draft.parts()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // hosts without null checks of their own call it so
    void aPartThatIsNullIsAFault() {
        EventDraft draft = EventDraft.of("page view").parts(Arrays.asList(Part.of("field", "1", "oak"), null));
        assertThat(draft.faults()).containsExactly(new Fault(0, "parts", "parts must not hold null"));
        assertThat(draft.parts()).isEmpty();
    }

    @Test
    void aMapThatCannotBeReadIsAFault() {
        Map<String, Object> broken = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isEmpty() {
                throw new IllegalStateException("broken by its owner");
            }
        };
        assertThat(EventDraft.of("page view").metadata(broken).faults())
                .containsExactly(new Fault(
                        0,
                        "eventMetadata",
                        "eventMetadata cannot be read: java.lang.IllegalStateException: broken by its owner"));
    }

    @Test
    void momentsBeyondAnyCalendarAreTakenToo() {
        assertThat(EventDraft.of("page view")
                        .occurredAt(Instant.MAX)
                        .occurredAt(Instant.MIN)
                        .occurredAt())
                .isEqualTo(Instant.MIN);
    }

    @Test
    void aCopySaysTheSame() {
        assertThat(full().copy().toEvent()).isEqualTo(full().toEvent());
        Client client = Client.of("192.0.2.1", "agent");
        assertThat(EventDraft.of("page view").client(client).copy().client()).isEqualTo(client);
        assertThat(EventDraft.of("page view").metadata("bad", Double.NaN).copy().faults())
                .hasSize(1);
    }

    @Test
    void aCopyAndItsOriginalChangeApart() {
        EventDraft original = full().metadata("a", 1);
        EventDraft copy = original.copy();
        original.metadata("a", 2).asset("changed").fault("x", "x is wrong");
        copy.metadata("b", 3).user("changed");

        assertThat(copy.metadata()).isEqualTo(JsonObject.of(Map.of("path", "/", "a", 1, "b", 3)));
        assertThat(copy.asset()).isEqualTo("asset");
        assertThat(copy.faults()).isEmpty();
        assertThat(original.metadata()).isEqualTo(JsonObject.of(Map.of("path", "/", "a", 2)));
        assertThat(original.user()).isEqualTo("user");
    }

    @Test
    void whatHappensLaterToListsAndMapsMakesNoDifference() {
        List<Part> parts = new ArrayList<>(List.of(Part.of("field", "1", "oak")));
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("a", 1));
        EventDraft draft = EventDraft.of("page view").parts(parts).metadata(metadata);
        parts.clear();
        metadata.clear();
        assertThat(draft.parts()).hasSize(1);
        assertThat(draft.metadata()).isEqualTo(JsonObject.of("a", 1));
    }

    private static EventDraft full() {
        return EventDraft.of("user signup")
                .type("page view")
                .id(new UUID(1, 2))
                .tenant(Tenant.of("acme"))
                .occurredAt(NOON)
                .createdAt(NOON.plusMillis(1))
                .workspace("workspace")
                .asset("asset")
                .user("user")
                .session("session")
                .visitor("visitor")
                .device("device")
                .config("config")
                .configuration(Map.of("legs", 4))
                .metadata("path", "/")
                .detail("/")
                .metric(2.5)
                .duration(7L)
                .userAgent("agent")
                .category(DeviceCategory.TV)
                .platform("tizen")
                .bot(true)
                .country("US")
                .domain("shop.example")
                .referer("https://shop.example/")
                .source(TrafficSource.SEARCH)
                .parts(List.of(Part.of("field", "1", "oak")));
    }

    @Test
    void aFieldHasOneFaultHoweverOftenItIsWrong() {
        EventDraft draft = EventDraft.of("page view").fault("country", "first").fault("country", "second");

        assertThat(draft.faults()).containsExactly(new Fault(0, "country", "first"));
    }

    @Test
    void aHundredFaultsAreEnough() {
        EventDraft draft = EventDraft.of("page view");
        for (int i = 0; i < 200_000; i++) {
            draft.fault("field" + i, "wrong");
        }
        assertThat(draft.faults()).hasSize(100);
    }
}
