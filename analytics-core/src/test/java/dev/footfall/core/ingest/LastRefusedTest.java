package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.RefusalReason;
import dev.footfall.access.Tenant;
import dev.footfall.event.EventDraft;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is remembered of events that were not taken. */
class LastRefusedTest extends IngestionFixture {

    private static final Tenant RIVAL = Tenant.of("rival");

    private RefusedEvent last(Tenant tenant) {
        return ingestion.lastRefused(tenant).orElseThrow();
    }

    private void refuse(EventDraft... drafts) {
        Assertions.assertThatThrownBy(() -> ingestion.submit(List.of(drafts)).join())
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void asLongAsEverythingIsTakenThereIsNone() throws Exception {
        startWith();
        assertThat(ingestion.submit(pageViews(2)).get()).hasSize(2);

        assertThat(ingestion.lastRefused(TENANT)).isEmpty();
    }

    @Test
    void itIsTheOneOfTheBatchThatSomethingIsWrongWith() {
        startWith();

        refuse(pageView().tenant(TENANT), EventDraft.of("page vew").session("s").tenant(TENANT));

        assertThat(last(TENANT).type()).isEqualTo("page vew");
        assertThat(last(TENANT).reason()).isEqualTo(RefusalReason.INVALID);
        assertThat(last(TENANT).message()).isEqualTo("eventType must be the name of a known type of event");
    }

    @Test
    void whatItSaidOfAnybodyIsLeftOut() {
        startWith();

        refuse(pageView().tenant(TENANT).user("ada@example.org".repeat(20)));

        assertThat(last(TENANT).message()).startsWith("userId must be ").doesNotContain("ada");
    }

    @Test
    void itIsShortAndOnOneLine() {
        startWith();

        refuse(EventDraft.of("a\nb".repeat(1_000)).tenant(TENANT));

        assertThat(last(TENANT).type()).hasSize(65).startsWith("a ba b").endsWith("…");
    }

    @Test
    void eachTenantHasItsOwn() {
        startWith();

        refuse(EventDraft.of("one").tenant(TENANT));
        refuse(EventDraft.of("other").tenant(RIVAL));

        assertThat(last(TENANT).type()).isEqualTo("one");
        assertThat(last(RIVAL).type()).isEqualTo("other");
    }

    @Test
    void whatIsLostBecauseAnalyticsAreStoppedIsRememberedToo() {
        startWith();
        ingestion.close();

        ingestion.track(pageView().tenant(TENANT));

        assertThat(last(TENANT).reason()).isEqualTo(RefusalReason.CLOSED);
        assertThat(last(TENANT).type()).isEqualTo("page view");
        assertThat(last(TENANT).message()).isEqualTo("analytics are stopped");
    }

    @Test
    void manyTenantsTakeNoMoreMemoryThanSome() {
        startWith();

        for (int i = 0; i <= 1_000; i++) {
            refuse(EventDraft.of("wrong").tenant(Tenant.of("t" + i)));
        }

        assertThat(ingestion.lastRefused(Tenant.of("t0"))).isEmpty();
        assertThat(last(Tenant.of("t1")).type()).isEqualTo("wrong");
        assertThat(last(Tenant.of("t1000")).type()).isEqualTo("wrong");
    }
}
