package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.visitor.TrafficSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final UUID ID = UUID.fromString("fedcba98-7654-3210-8123-456789abcdef");

    /** What version 1 made of {@link #whole()}. It never changes: databases are full of it. */
    private static final String WRITTEN_BY_VERSION_1 =
            "01fedcba98765432108123456789abcdef18616b6d6520c3a920f09faa912670726f6475637420696e746572"
                    + "616374696f6efeaffdac8d3782b4b98d9567066f6e650a636861697206616e6e0e73657373696f6e0e766973"
                    + "69746f720663616d0c636f6e66696707020c636f6c6f757205066f616b07160005000874727565020a66616c"
                    + "736501086e756c6c000a6c6561737403ffffffffffffffffff01086d6f737403feffffffffffffffff010a73"
                    + "6d616c6c0301106672616374696f6e043e2d31323334353637383930313233343536373839302e3132333435"
                    + "363738390a6c61726765040a31452b34300a6172726179060a030200050674776f060007000c6f626a656374"
                    + "0702086465657007020c64656570657206020602050e646565706573740c64657461696cbfb999999999999a"
                    + "0180f0b2520e46697265666f780e4445534b544f5006776562010444451873686f702e6578616d706c652c68"
                    + "747470733a2f2f73686f702e6578616d706c652f610c534541524348060a6669656c640231064f616b066f61"
                    + "6b01c004000000000000010d0a696d616765010101000012617474656e74696f6e0001010140b38800000000"
                    + "000100";

    private static Event whole() {
        return EventDraft.of("product interaction")
                .id(ID)
                .tenant(Tenant.of("akme é 🪑"))
                .occurredAt(Instant.parse("1999-12-31T23:59:59.999Z"))
                .createdAt(Instant.parse("2026-03-01T10:00:00.001Z"))
                .workspace("one")
                .asset("chair")
                .user("ann")
                .session("session")
                .visitor("visitor")
                .device("cam")
                .config("config")
                .configuration(JsonObject.of("colour", "oak"))
                .metadata(JsonObject.of(metadata()))
                .detail("detail")
                .metric(-0.1)
                .duration(86_400_000L)
                .userAgent("Firefox")
                .category(DeviceCategory.DESKTOP)
                .platform("web")
                .bot(true)
                .country("DE")
                .domain("shop.example")
                .referer("https://shop.example/a")
                .source(TrafficSource.SEARCH)
                .parts(List.of(
                        new Part("field", "1", "Oak", "oak", -2.5, -7L),
                        Part.of("image", null, null),
                        Part.interval("attention", "", 0, 5_000)))
                .toEvent();
    }

    private static Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("", "");
        metadata.put("true", true);
        metadata.put("false", false);
        metadata.put("null", null);
        metadata.put("least", Long.MIN_VALUE);
        metadata.put("most", Long.MAX_VALUE);
        metadata.put("small", -1);
        metadata.put("fraction", new BigDecimal("-12345678901234567890.123456789"));
        metadata.put("large", BigInteger.TEN.pow(40));
        metadata.put("array", Arrays.asList(1, null, "two", List.of(), Map.of()));
        metadata.put("object", Map.of("deep", Map.of("deeper", List.of(List.of("deepest")))));
        return metadata;
    }

    @Test
    void anEventComesBackWhole() {
        assertThat(EventCodec.decode(EventCodec.encode(whole()))).isEqualTo(whole());
    }

    @Test
    void theKeysOfJsonKeepTheirOrder() {
        assertThat(EventCodec.decode(EventCodec.encode(whole()))
                        .metadata()
                        .asMap()
                        .keySet())
                .containsExactlyElementsOf(metadata().keySet());
    }

    @Test
    void whatAnEventDoesNotSayItDoesNotSayAfterwards() {
        Event bare = EventDraft.of("page view")
                .id(ID)
                .tenant(Tenant.of("akme"))
                .occurredAt(Instant.EPOCH)
                .createdAt(Instant.EPOCH)
                .toEvent();
        assertThat(EventCodec.decode(EventCodec.encode(bare))).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE})
    void aMetricKeepsEveryBit(double metric) {
        Event event = EventDraft.of("page view")
                .id(ID)
                .tenant(Tenant.of("akme"))
                .occurredAt(Instant.EPOCH)
                .createdAt(Instant.EPOCH)
                .metric(metric)
                .toEvent();
        assertThat(EventCodec.decode(EventCodec.encode(event)).metric()).isEqualTo(event.metric());
    }

    @Test
    void whatVersion1HasWrittenIsReadForEver() {
        assertThat(HexFormat.of().formatHex(EventCodec.encode(whole()))).isEqualTo(WRITTEN_BY_VERSION_1);
        assertThat(EventCodec.decode(HexFormat.of().parseHex(WRITTEN_BY_VERSION_1)))
                .isEqualTo(whole());
    }

    @Test
    void whatALaterVersionHasWrittenIsRefused() {
        byte[] later = EventCodec.encode(whole());
        later[0] = 2;
        assertThatThrownBy(() -> EventCodec.decode(later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes of an event must begin with 1, not 2");
    }

    @Test
    void lessOrMoreThanAnEventIsRefused() {
        byte[] bytes = EventCodec.encode(whole());
        for (int length = 0; length <= bytes.length + 1; length++) {
            byte[] other = Arrays.copyOf(bytes, length);
            if (length != bytes.length) {
                assertThatThrownBy(() -> EventCodec.decode(other)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void bytesThatWereSpoiltAreReadOrRefusedAndNothingElse() {
        Random random = new Random(1);
        byte[] bytes = EventCodec.encode(whole());
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = bytes.clone();
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            Throwable thrown = catchThrowable(() -> EventCodec.decode(spoilt));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
