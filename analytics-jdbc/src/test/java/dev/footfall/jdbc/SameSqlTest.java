package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.access.IssuedToken;
import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.JsonObject;
import dev.footfall.event.Part;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.time.TimeRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The text of the statements of a call is the same for every value of every parameter. The number of parameters may be
 * in it where a list is asked for: of conditions on different things and of pieces of metadata.
 */
class SameSqlTest {

    private static final List<String> VALUES = List.of(
            "harmless",
            "'; DROP TABLE footfall_event; --",
            "\" OR \"\"=\"",
            "') UNION SELECT * FROM footfall_token --",
            "/* */ %_ \\ ` $1 ?1 :name {0} ${x} #{y}",
            "$$; SELECT pg_sleep(9); $$",
            "UTC'; --",
            "🪑\uffee\u202e",
            "1",
            "-1e9",
            "null",
            "true",
            "{\"a\":[1]}",
            "x".repeat(128));

    private static final List<String> TYPES =
            List.of("page view", "report created", "device registered", "device heartbeat");

    private static final int RANDOM_VALUES = 2;

    private interface Call {
        void on(JdbcStore store, String value) throws Exception;
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whateverIsSaidTheStatementsAreTheSame(Backend backend) throws Exception {
        StatementTexts texts = new StatementTexts();
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        try (JdbcStore store = JdbcStore.builder()
                .dataSource(texts.listeningTo(Backend.dataSource(backend.newUrl())))
                .build()) {
            store.prepare();
            for (String value : values(backend)) {
                for (Map.Entry<String, Call> call : calls().entrySet()) {
                    texts.take();
                    call.getValue().on(store, value);
                    Set<String> sent = texts.take();
                    assertThat(sent)
                            .as("statements of '%s' for %s", call.getKey(), value)
                            .isNotEmpty()
                            .containsExactlyInAnyOrderElementsOf(
                                    expected.computeIfAbsent(call.getKey(), absent -> sent));
                }
            }
        }
    }

    /** Fewer for PostgreSQL, which takes its time with each. */
    private static List<String> values(Backend backend) {
        List<String> values = new ArrayList<>(backend == Backend.POSTGRES ? VALUES.subList(0, 8) : VALUES);
        Random random = new Random(7);
        String alphabet = "'\"`\\;-/*()[]{}<>=%_?:$#@&|!~^, \t\n\u00a0aZ09äñ漢🪑";
        for (int i = 0; i < RANDOM_VALUES; i++) {
            StringBuilder value = new StringBuilder("v" + i);
            random.ints(20, 0, alphabet.codePointCount(0, alphabet.length()))
                    .forEach(place ->
                            value.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, place))));
            values.add(value.toString());
        }
        return values;
    }

    /** In the order of the types, so that what tells of a session is always the same event. */
    private static UUID id(String value, String type) {
        return new UUID(value.hashCode() | 1L << 40, TYPES.indexOf(type) + 1);
    }

    private static Instant time(String value) {
        return Events.NOON.plusMillis(100_000 + Math.floorMod(value.hashCode(), 100_000));
    }

    private static Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        events(calls);
        questions(calls);
        names(calls);
        exports(calls);
        access(calls);
        privacy(calls);
        return calls;
    }

    private static Event event(String value, String type) {
        return EventDraft.of(type)
                .id(id(value, type))
                .tenant(Tenant.of(value))
                .occurredAt(time(value).plusSeconds(TYPES.indexOf(type)))
                .createdAt(time(value))
                .workspace(value)
                .asset(value)
                .user(value)
                .session(value)
                .visitor(value)
                .device(value)
                .config(value)
                .configuration(Map.of(value, value))
                .metadata(Map.of(value, value, "state", Map.of("id", value, "name", value)))
                .detail(value)
                .userAgent(value)
                .platform(value)
                .country(value)
                .domain(value)
                .referer(value)
                .parts(List.of(new Part(value, value, value, value, 1.5, 7L)))
                .toEvent();
    }

    private static void events(Map<String, Call> calls) {
        for (String type : TYPES) {
            calls.put("append " + type, (store, value) -> store.events().append(List.of(event(value, type))));
        }
        calls.put("append an unknown type", (store, value) -> store.events().append(List.of(event(value, value))));
        calls.put("append again", (store, value) -> store.events().append(List.of(event(value, "page view"))));
        calls.put("find an event", (store, value) -> store.events().find(Tenant.of(value), id(value, "page view")));
        calls.put("find events", (store, value) -> store.events().find(filter(value), null, 10));
        calls.put("find a session", (store, value) -> store.sessions().find(Tenant.of(value), value));
        calls.put(
                "find sessions of a visitor",
                (store, value) -> store.sessions().findByVisitor(Tenant.of(value), value, time(value), time(value)));
        calls.put("find a report", (store, value) -> store.reports().find(Tenant.of(value), value));
        calls.put("find a user", (store, value) -> store.users().find(Tenant.of(value), value));
        calls.put(
                "who was active when",
                (store, value) -> store.users()
                        .activity(
                                new ActivityQuery(
                                        Tenant.of(value),
                                        List.of(Events.NOON, time(value).plusSeconds(9_000))),
                                user -> {}));
        calls.put(
                "tell journeys",
                (store, value) -> store.journeys()
                        .read(
                                new JourneyQuery(
                                        Tenant.of(value),
                                        TimeRange.ALL,
                                        Attribute.VIEWER,
                                        Filter.of(Attribute.ASSET, value),
                                        List.of(
                                                Filter.of(Attribute.TYPE, value),
                                                Filter.ALL
                                                        .and(new Condition.RefererOrigin(value))
                                                        .and(new Condition.Metadata(JsonObject.of(value, value)))),
                                        List.of(Attribute.DETAIL)),
                                event -> {}));
        calls.put("find a device", (store, value) -> store.devices().find(Tenant.of(value), value));
        calls.put("list devices", (store, value) -> store.devices().registered(Tenant.of(value)));
        calls.put(
                "keep keys of devices", (store, value) -> store.devices().keys(Tenant.of(value), Map.of(value, value)));
        calls.put("find a device by its key", (store, value) -> store.devices().findByKey(value));
        calls.put("drop the key of a device", (store, value) -> store.devices().dropKey(Tenant.of(value), value));
    }

    private static EventFilter filter(String value) {
        return EventFilter.builder(Tenant.of(value))
                .range(new TimeRange(time(value), time(value).plusSeconds(60)))
                .types(List.of(value, "page view"))
                .workspaces(List.of(value))
                .asset(value)
                .user(value)
                .session(value)
                .visitor(value)
                .device(value)
                .metadata(JsonObject.of(value, value))
                .userAgent(value)
                .referer(value)
                .build();
    }

    private static void questions(Map<String, Call> calls) {
        for (Dataset dataset : Dataset.values()) {
            calls.put("span of " + dataset, (store, value) -> store.aggregates().span(Tenant.of(value), dataset));
            for (Attribute attribute : Attribute.values()) {
                if (attribute.isIn(dataset) && !attribute.isNumber()) {
                    calls.put(
                            "count " + dataset + " by " + attribute,
                            (store, value) -> store.aggregates().aggregate(question(dataset, attribute, value)));
                }
            }
        }
        calls.put(
                "count by metadata and origin",
                (store, value) -> store.aggregates()
                        .aggregate(question(
                                Dataset.EVENT,
                                Attribute.TYPE,
                                Filter.ALL
                                        .and(new Condition.Metadata(JsonObject.of("key", value)))
                                        .and(new Condition.RefererOrigin(value)),
                                value)));
    }

    private static StoreQuery question(Dataset dataset, Attribute attribute, String value) {
        return question(dataset, attribute, Filter.of(attribute, value), value);
    }

    private static StoreQuery question(Dataset dataset, Attribute attribute, Filter filter, String value) {
        Measure some = Measure.count(value).where(filter);
        return new StoreQuery(
                Tenant.of(value),
                dataset,
                new TimeRange(time(value), time(value).plusSeconds(60)),
                Slots.NONE,
                List.of(some, Measure.count("all")),
                List.of(attribute),
                filter,
                false,
                List.of(new Order(some, true)),
                10);
    }

    private static void names(Map<String, Call> calls) {
        calls.put(
                "name assets",
                (store, value) -> store.catalog().putAssets(Tenant.of(value), List.of(CatalogAsset.of(value, value))));
        calls.put(
                "name users",
                (store, value) ->
                        store.catalog().putUsers(Tenant.of(value), List.of(new CatalogUser(value, value, value))));
        calls.put("find names of assets", (store, value) -> store.catalog().assets(Tenant.of(value), List.of(value)));
        calls.put("find names of users", (store, value) -> store.catalog().users(Tenant.of(value), List.of(value)));
        calls.put(
                "delete names of assets",
                (store, value) -> store.catalog().deleteAssets(Tenant.of(value), List.of(value)));
        calls.put(
                "delete names of users",
                (store, value) -> store.catalog().deleteUsers(Tenant.of(value), List.of(value)));
    }

    private static ExportJob export(String value) {
        ExportRequest request = new ExportRequest(value, value, TimeRange.ALL, List.of(value), Set.of(value), value);
        return ExportJob.create(
                Tenant.of(value),
                value,
                request,
                value,
                time(value),
                time(value).plusSeconds(60));
    }

    private static void exports(Map<String, Call> calls) {
        calls.put("keep an export", (store, value) -> store.exports().create(export(value), 3));
        calls.put("find an export", (store, value) -> store.exports().find(value));
        calls.put("list exports", (store, value) -> store.exports().list(Tenant.of(value)));
        calls.put(
                "keep a piece of a file",
                (store, value) -> store.exports().putChunk(export(value), 0, value.getBytes(StandardCharsets.UTF_8)));
        calls.put("find a piece of a file", (store, value) -> store.exports().chunk(export(value), 0));
        calls.put("delete a file", (store, value) -> store.exports().deleteChunks(export(value)));
        calls.put(
                "give up an export",
                (store, value) ->
                        store.exports().replace(export(value), export(value).failed(value)));
    }

    private static void access(Map<String, Call> calls) {
        calls.put("keep a token", (store, value) -> store.tokens().create(token(value), digest(value)));
        calls.put("find a token", (store, value) -> store.tokens().findByDigest(digest(value)));
        calls.put("list tokens", (store, value) -> store.tokens().list(Tenant.of(value)));
        calls.put("note uses", (store, value) -> store.tokens().used(Map.of(value, time(value))));
        calls.put("revoke a token", (store, value) -> store.tokens().revoke(Tenant.of(value), value, time(value)));
        calls.put("list domains", (store, value) -> store.tokens().domains(time(value)));
        calls.put(
                "keep an annotation",
                (store, value) -> store.annotations()
                        .add(new Annotation(
                                id(value, ""),
                                Tenant.of(value),
                                printable(value),
                                time(value),
                                printable(value),
                                AnnotationKind.DEPLOY,
                                value,
                                time(value))));
        calls.put(
                "find annotations",
                (store, value) -> store.annotations()
                        .find(
                                Tenant.of(value),
                                new TimeRange(time(value), time(value).plusSeconds(9))));
        calls.put(
                "remove an annotation", (store, value) -> store.annotations().remove(Tenant.of(value), id(value, "")));
        calls.put(
                "keep an entry",
                (store, value) -> store.audit()
                        .record(new AuditEntry(
                                id(value, ""),
                                time(value),
                                Tenant.of(value),
                                value,
                                AuditAction.TOKENS_READ,
                                value,
                                1L,
                                value)));
        calls.put(
                "read entries",
                (store, value) -> store.audit()
                        .find(
                                Tenant.of(value),
                                new TimeRange(time(value), time(value).plusSeconds(9)),
                                id(value, ""),
                                10));
    }

    private static String printable(String value) {
        return value.replaceAll("\\p{Cntrl}", "?");
    }

    private static IssuedToken token(String value) {
        return new IssuedToken(
                value,
                value,
                Tenant.of(value),
                Set.of(Access.READ),
                Set.of(value),
                Set.of(value),
                null,
                time(value),
                value,
                null,
                null,
                null);
    }

    private static byte[] digest(String value) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The last calls: little is left after them. */
    private static void privacy(Map<String, Call> calls) {
        calls.put("list tenants", (store, value) -> store.privacy().tenants());
        calls.put(
                "find what is about a visitor",
                (store, value) -> store.privacy().about(Subject.visitor(Tenant.of(value), value), null, 10));
        calls.put(
                "let some of it expire",
                (store, value) ->
                        store.privacy().expire(new Expiry(Tenant.of(value), Instant.MAX, Set.of(value), Set.of()), 10));
        calls.put(
                "let reports expire",
                (store, value) -> store.privacy()
                        .expire(
                                new Expiry(Tenant.of(value), Instant.MAX, Set.of("report created"), Set.of(value)),
                                10));
        // All of them: which of several go first is nobody's to know.
        calls.put(
                "erase a visitor",
                (store, value) -> store.privacy().erase(Subject.visitor(Tenant.of(value), value), 10));
        calls.put("erase a user", (store, value) -> store.privacy().erase(Subject.user(Tenant.of(value), value), 10));
        calls.put(
                "append what was erased", (store, value) -> store.events().append(List.of(event(value, "page view"))));
        calls.put(
                "let all of it expire",
                (store, value) ->
                        store.privacy().expire(new Expiry(Tenant.of(value), Instant.MAX, Set.of(), Set.of(value)), 10));
        calls.put(
                "take up a task",
                (store, value) -> store.privacy()
                        .lease(value, value, time(value), time(value).plusSeconds(9)));
    }
}
