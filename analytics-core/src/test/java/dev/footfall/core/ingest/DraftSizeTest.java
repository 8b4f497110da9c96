package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.device.ClientHints;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.Sender;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftSizeTest {

    private static final int LENGTH = 100_000;
    private static final String LONG = "x".repeat(LENGTH);
    private static final long EMPTY = DraftSize.of(EventDraft.of(""));

    static Stream<BiConsumer<EventDraft, String>> texts() {
        return Stream.of(
                EventDraft::type,
                EventDraft::workspace,
                EventDraft::asset,
                EventDraft::user,
                EventDraft::session,
                EventDraft::visitor,
                EventDraft::device,
                EventDraft::config,
                EventDraft::detail,
                EventDraft::userAgent,
                EventDraft::platform,
                EventDraft::country,
                EventDraft::domain,
                EventDraft::referer,
                (draft, text) -> draft.client(Client.of(text, null)),
                (draft, text) -> draft.client(Client.of(null, text)),
                (draft, text) -> draft.client(sent(new ClientHints(text, null), null, null, null, null)),
                (draft, text) -> draft.client(sent(new ClientHints(null, text), null, null, null, null)),
                (draft, text) -> draft.client(sent(ClientHints.NONE, text, null, null, null)),
                (draft, text) -> draft.client(sent(ClientHints.NONE, null, text, null, null)),
                (draft, text) -> draft.client(sent(ClientHints.NONE, null, null, text, null)),
                (draft, text) -> draft.client(sent(ClientHints.NONE, null, null, null, text)),
                (draft, text) -> draft.fault("field", text),
                (draft, text) -> draft.metadata(text, 1),
                (draft, text) -> draft.metadata("key", List.of(text)),
                (draft, text) -> draft.configuration(Map.of("key", text)),
                (draft, text) -> draft.parts(List.of(Part.of(text, null, null))),
                (draft, text) -> draft.parts(List.of(Part.of("field", text, null))),
                (draft, text) -> draft.parts(List.of(Part.of("field", null, text))),
                (draft, text) -> draft.parts(List.of(new Part("field", null, null, text, null, null))));
    }

    private static Client sent(
            ClientHints hints,
            @Nullable String origin,
            @Nullable String referer,
            @Nullable String host,
            @Nullable String country) {
        return new Client(null, null, hints, origin, referer, host, country, Sender.VISITOR);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextCounts(BiConsumer<EventDraft, String> set) {
        EventDraft draft = EventDraft.of("");
        set.accept(draft, LONG);

        assertThat(DraftSize.of(draft)).isBetween(EMPTY + LENGTH, EMPTY + 2 * LENGTH + 1024);
    }

    @Test
    void emptyObjectsInAListTakeMemoryToo() {
        EventDraft draft = EventDraft.of("").metadata("list", Collections.nCopies(1000, Map.of()));

        assertThat(DraftSize.of(draft) - EMPTY).isGreaterThan(100 * 1000);
    }

    @Test
    void aLongNumberCounts() {
        EventDraft draft = EventDraft.of("").metadata("number", new BigDecimal("1." + "7".repeat(59)));

        assertThat(draft.faults()).isEmpty();
        assertThat(DraftSize.of(draft) - EMPTY).isGreaterThan(160);
    }
}
