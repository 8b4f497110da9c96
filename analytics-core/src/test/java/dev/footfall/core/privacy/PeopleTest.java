package dev.footfall.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.ExportState;
import dev.footfall.privacy.Subject;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import dev.footfall.time.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PeopleTest {

    private static final Tenant SHOP = AnalyticsSettings.defaults().tenant();
    private static final Subject ADA = Subject.user(SHOP, "ada");

    private final InMemoryStore store = new InMemoryStore();
    private final AnalyticsEngine engine =
            AnalyticsEngine.builder(AnalyticsSettings.defaults(), store).build().start();

    @AfterEach
    void close() {
        engine.close();
    }

    private Event happened(String user, String session) {
        return engine.submit(EventDraft.of("page view").user(user).session(session))
                .toCompletableFuture()
                .join();
    }

    private Event anonymously(String session) {
        return engine.submit(EventDraft.of("page view").session(session))
                .toCompletableFuture()
                .join();
    }

    private List<UUID> left() {
        return store.events().find(EventFilter.of(SHOP), null, 100_000).events().stream()
                .map(Event::id)
                .toList();
    }

    private @Nullable Number counted() {
        return engine.ask(AggregateQuery.of(SHOP, Dataset.EVENT)
                        .measure(Measure.count("events"))
                        .build())
                .rows()
                .get(0)
                .value("events");
    }

    private JsonNode export(Subject subject) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(engine.privacy().export(subject, "", out)).isTrue();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void whatAPersonDidBeforeSigningInIsErasedWithTheRest() {
        Event before = anonymously("s-1");
        Event signedIn = happened("ada", "s-1");
        Event another = happened("bob", "s-1");
        Event elsewhere = anonymously("s-2");

        assertThat(engine.privacy().erase(ADA, "")).isEqualTo(2);

        assertThat(left())
                .containsExactlyInAnyOrder(another.id(), elsewhere.id())
                .doesNotContain(before.id(), signedIn.id());
        assertThat(store.users().find(SHOP, "ada")).isEmpty();
        assertThat(store.sessions().find(SHOP, "s-1").orElseThrow().user()).isEqualTo("bob");
    }

    @Test
    void anErasedEventDoesNotComeBackWhenItIsSentAgain() {
        EventDraft draft =
                EventDraft.of("page view").id(UUID.randomUUID()).user("ada").session("s-1");
        assertThat(engine.submit(draft).toCompletableFuture().join().user()).isEqualTo("ada");
        assertThat(engine.privacy().erase(ADA, "")).isEqualTo(1);

        assertThat(engine.submit(draft).toCompletableFuture().join().id()).isEqualTo(draft.id());

        assertThat(left()).isEmpty();
        assertThat(engine.privacy().erase(ADA, "")).isZero();
    }

    @Test
    void whatWaitsToBeStoredIsErasedAsWell() {
        for (int i = 0; i < 1_700; i++) {
            engine.track(EventDraft.of("page view").user("ada").session("s-" + i % 3));
        }

        assertThat(engine.privacy().erase(ADA, "")).isEqualTo(1_700);

        assertThat(left()).isEmpty();
    }

    @Test
    void theNextAnswerKnowsNothingOfThePerson() {
        happened("ada", "s-1");
        happened("bob", "s-2");
        assertThat(counted()).hasToString("2.0");

        assertThat(engine.privacy().erase(ADA, "")).isEqualTo(1);

        assertThat(counted()).hasToString("1.0");
    }

    @Test
    void aNameInTheCatalogIsErasedEvenIfNothingElseIsKnown() {
        engine.catalog().putUsers(SHOP, List.of(new CatalogUser("ada", "Ada", "Lovelace")));

        assertThat(engine.privacy().erase(ADA, "")).isEqualTo(1);

        assertThat(engine.catalog().users(SHOP, List.of("ada"))).isEmpty();
    }

    @Test
    void anUnknownPersonChangesNothing() {
        happened("bob", "s-1");
        ExportJob export = export("csv");

        assertThat(engine.privacy().erase(ADA, "")).isZero();
        assertThat(engine.privacy().erase(Subject.user(Tenant.of("other"), "bob"), ""))
                .isZero();
        assertThat(engine.privacy().erase(Subject.visitor(SHOP, "bob"), "")).isZero();

        assertThat(left()).hasSize(1);
        assertThat(engine.exports().find(export.id()).orElseThrow().state()).isNotEqualTo(ExportState.EXPIRED);
    }

    private ExportJob export(String format) {
        ExportRequest request = new ExportRequest(
                "event",
                format,
                new TimeRange(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600)),
                List.of(),
                Set.of(),
                "test");
        return engine.exports().begin(SHOP, request).orElseThrow();
    }

    private ExportJob awaitEnd(ExportJob export) {
        return Stream.generate(() -> engine.exports().find(export.id()).orElseThrow())
                .filter(job -> job.state() != ExportState.PROCESSING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noFileOfAnExportIsLeft() {
        happened("ada", "s-1");
        ExportJob ready = awaitEnd(export("csv"));
        assertThat(ready.state()).isEqualTo(ExportState.READY);
        assertThat(store.exports().chunk(ready, 0))
                .hasValueSatisfying(
                        bytes -> assertThat(new String(bytes, UTF_8)).contains("ada"));

        assertThat(engine.privacy().erase(ADA, "")).isEqualTo(1);

        assertThat(engine.exports().find(ready.id()).orElseThrow().state()).isEqualTo(ExportState.EXPIRED);
        assertThat(store.exports().chunk(ready, 0)).isEmpty();
    }

    @Test
    void whatIsKnownOfAPersonIsHandedOutAsAWhole() throws IOException {
        engine.catalog().putUsers(SHOP, List.of(new CatalogUser("ada", "Ada", "Lovelace")));
        Event before = anonymously("s-1");
        Event signedIn = happened("ada", "s-1");
        happened("bob", "s-2");

        JsonNode person = export(ADA);

        assertThat(person.path("subject").toString())
                .isEqualTo("{\"kind\":\"user\",\"id\":\"ada\",\"orgId\":\"default\"}");
        assertThat(person.path("profile").path("lastName").asText()).isEqualTo("Lovelace");
        assertThat(person.path("profile").path("firstSeenAt").asText())
                .isEqualTo(signedIn.occurredAt().toString());
        assertThat(person.path("events").findValuesAsText("id"))
                .containsExactlyInAnyOrder(before.id().toString(), signedIn.id().toString());
        assertThat(person.path("sessions").findValuesAsText("id")).containsExactly("s-1");
    }

    @Test
    void everyEventOfAPersonWithManyIsHandedOut() throws IOException {
        for (int i = 0; i < 1_234; i++) {
            engine.track(EventDraft.of("page view").visitor("v").session("s-1"));
        }
        happened("ada", "s-1");

        assertThat(export(Subject.visitor(SHOP, "v")).path("events")).hasSize(1_235);
    }

    @Test
    void ofAnUnknownPersonNothingIsHandedOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(engine.privacy().export(ADA, "", out)).isFalse();

        assertThat(out.size()).isZero();
    }

    private List<AuditAction> told() {
        return store.audit().find(SHOP, TimeRange.ALL, null, 10).stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void whatBreaksOffWasHandedOutToo() {
        happened("ada", "s-1");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                assertThat(told()).containsExactly(AuditAction.PERSON_EXPORTED);
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> engine.privacy().export(ADA, "", broken)).isInstanceOf(IOException.class);

        assertThat(told()).containsExactly(AuditAction.PERSON_EXPORTED);
    }

    @Test
    void whetherAPersonIsKnownIsToldToNobody() {
        happened("ada", "s-1");

        assertThat(engine.privacy().knows(ADA)).isTrue();
        assertThat(engine.privacy().knows(Subject.visitor(SHOP, "ada"))).isFalse();
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\0", "\u0085"})
    void aReferenceCanBePrinted(String reference) {
        happened("ada", "s-1");

        assertThatThrownBy(() -> engine.privacy().erase(ADA, reference)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.privacy().export(ADA, reference, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(left()).hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void aReferenceIsShort() {
        assertThatThrownBy(() -> engine.privacy().erase(ADA, "x".repeat(129)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("128");
    }

    @Test
    void anErasureThatFailedIsGoneOnWith() {
        happened("ada", "s-1");
        Copies failing = new Copies() {

            private int calls;

            @Override
            public void settle() {}

            @Override
            public void forget(Tenant tenant) {
                if (++calls == 1) {
                    throw new StoreUnavailableException("a file cannot be deleted", null);
                }
            }
        };
        List<AuditAction> told = new ArrayList<>();
        People people =
                new People(store, failing, (tenant, actor, action, target, rows, reference) -> told.add(action));

        assertThatThrownBy(() -> people.erase("ann", ADA, "")).isInstanceOf(StoreUnavailableException.class);
        assertThat(people.erase("ann", ADA, "")).isEqualTo(1);

        assertThat(left()).isEmpty();
        assertThat(told)
                .containsExactly(AuditAction.ERASURE_BEGUN, AuditAction.ERASURE_BEGUN, AuditAction.ERASURE_DONE);
    }
}
