package dev.footfall.testkit;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventFilterBuilder;
import dev.footfall.event.JsonObject;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.time.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about a history, most of which have an answer. */
final class RandomQuestions {

    private final Random random;
    private final List<Event> history;

    RandomQuestions(Random random, List<Event> history) {
        this.random = random;
        this.history = history.isEmpty() ? List.of(Events.event(1)) : history;
    }

    Question next() {
        return switch (random.nextInt(16)) {
            case 0 -> eventById();
            case 1 -> sessionById();
            case 2 -> sessionsOfVisitor();
            case 3, 4, 5 -> counts();
            case 6, 7 -> devices();
            case 8 -> deviceKeys();
            case 9 -> deviceByKey();
            case 10 -> userById();
            case 11 -> activity();
            default -> page();
        };
    }

    private Question eventById() {
        Event event = any();
        UUID id = random.nextInt(4) == 0 ? new UUID(random.nextLong(), random.nextLong()) : event.id();
        return new Question(
                "event " + id + " of " + event.tenant(), store -> store.events().find(event.tenant(), id));
    }

    private Question sessionById() {
        String session = Objects.requireNonNullElse(any().session(), "none");
        Event event = any();
        return new Question(
                Capability.SESSIONS,
                "session " + session + " of " + event.tenant(),
                store -> store.sessions().find(event.tenant(), session));
    }

    private Question sessionsOfVisitor() {
        Event event = any();
        String visitor = Objects.requireNonNullElse(event.visitor(), "none");
        TimeRange range = range();
        return new Question(
                Capability.SESSIONS,
                "sessions of " + visitor + " of " + event.tenant() + " in " + range,
                store -> store.sessions().findByVisitor(event.tenant(), visitor, range.from(), range.to()));
    }

    private Question userById() {
        Event event = any();
        String user = Objects.requireNonNullElse(any().user(), "none");
        return new Question(
                Capability.USERS,
                "user " + user + " of " + event.tenant(),
                store -> store.users().find(event.tenant(), user));
    }

    private Question activity() {
        ActivityQuery question = ActivityContract.question(random, history);
        return new Question(Capability.USERS, "activity in " + question, store -> {
            List<UserActivity> told = new ArrayList<>();
            store.users().activity(question, told::add);
            told.sort(Comparator.comparing(UserActivity::firstSeen)
                    .thenComparing(user -> user.slots().toString()));
            return told;
        });
    }

    private Question devices() {
        Tenant tenant = any().tenant();
        String device = Objects.requireNonNullElse(any().device(), "none");
        return random.nextBoolean()
                ? new Question(
                        Capability.DEVICES,
                        "registered devices of " + tenant,
                        store -> store.devices().registered(tenant))
                : new Question(
                        Capability.DEVICES,
                        "device " + device + " of " + tenant,
                        store -> store.devices().find(tenant, device));
    }

    /** All stores are offered the same ones in the same order. */
    private Question deviceKeys() {
        Tenant tenant = any().tenant();
        Map<String, String> offered = new HashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String device = Objects.requireNonNullElse(any().device(), "none");
            offered.put(device, key(tenant, device, random.nextInt(3)));
        }
        return new Question(
                Capability.DEVICES,
                "keys of devices of " + tenant + ", offered " + offered,
                store -> store.devices().keys(tenant, offered));
    }

    private Question deviceByKey() {
        Event event = any();
        String key = key(event.tenant(), Objects.requireNonNullElse(event.device(), "none"), random.nextInt(3));
        return new Question(
                Capability.DEVICES,
                "device with the key " + key,
                store -> store.devices().findByKey(key));
    }

    /** One of those that a device is offered. */
    private static String key(Tenant tenant, String device, int offer) {
        byte[] text = (tenant + " " + device + " " + offer).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString().replace("-", "");
    }

    private Question counts() {
        EventFilter filter = filter();
        StoreQuery query = StoreQuestion.of(Dataset.EVENT)
                .tenant(filter.tenant())
                .range(filter.range())
                .bots(filter.bots())
                .where(Filter.of(filter))
                .slots(Slots.QUARTER_HOURS)
                .measure(Measure.count("events"))
                .query();
        return new Question(
                "counts of " + filter, store -> Set.copyOf(store.aggregates().aggregate(query)));
    }

    private Question page() {
        EventFilter filter = filter();
        int limit = 1 + random.nextInt(random.nextInt(3) > 0 ? 5 : 200);
        EventCursor after = random.nextBoolean() ? null : cursor();
        return new Question(
                limit + " events after " + after + " of " + filter,
                store -> store.events().find(filter, after, limit));
    }

    private EventCursor cursor() {
        Event event = any();
        return random.nextBoolean() ? EventCursor.after(event) : new EventCursor(event.occurredAt(), any().id());
    }

    /** Each condition is taken from some event, so that filters of several conditions let something through. */
    private EventFilter filter() {
        Event like = any();
        EventFilterBuilder filter = EventFilter.builder(like.tenant());
        if (random.nextInt(3) == 0) {
            filter.range(range());
        }
        for (int conditions = random.nextInt(5); conditions > 0; conditions--) {
            addCondition(filter, random.nextInt(8) == 0 ? any() : like);
        }
        return (random.nextBoolean() ? filter.includingBots() : filter).build();
    }

    private void addCondition(EventFilterBuilder filter, Event like) {
        switch (random.nextInt(10)) {
            case 0 -> filter.types(List.of(like.type(), any().type()));
            case 1 -> filter.workspaces(workspace(like));
            case 2 -> filter.asset(like.asset());
            case 3 -> filter.user(like.user());
            case 4 -> filter.session(like.session());
            case 5 -> filter.visitor(like.visitor());
            case 6 -> filter.metadata(someOf(like.metadata()));
            case 7 -> filter.userAgent(like.userAgent());
            case 8 -> filter.device(like.device());
            default -> addReferer(filter, like.referer());
        }
    }

    private static Set<String> workspace(Event like) {
        return like.workspace() == null ? Set.of("unheard of") : Set.of(like.workspace());
    }

    private void addReferer(EventFilterBuilder filter, @Nullable String referer) {
        if (random.nextBoolean()) {
            filter.referer(referer);
        } else {
            filter.refererOrigin(RandomPick.one(random, List.of("https://shop.example", "https://blog.example")));
        }
    }

    private JsonObject someOf(JsonObject metadata) {
        List<String> keys = List.copyOf(metadata.asMap().keySet());
        if (keys.isEmpty()) {
            return JsonObject.of("unheard of", true);
        }
        String key = RandomPick.one(random, keys);
        Object value = metadata.get(key);
        return JsonObject.of(key, value == null || random.nextInt(4) == 0 ? value : lessOf(value));
    }

    private Object lessOf(Object value) {
        if (value instanceof List<?> array && !array.isEmpty()) {
            return array.subList(random.nextInt(array.size()), array.size());
        }
        if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            Map.Entry<?, ?> entry = object.entrySet().iterator().next();
            return entry.getValue() == null ? Map.of() : Map.of(entry.getKey(), entry.getValue());
        }
        return value;
    }

    /** From one event's time to another's, edges often exactly upon them. */
    private TimeRange range() {
        Instant one = any().occurredAt().plusMillis(random.nextInt(-1, 2));
        Instant other = any().occurredAt().plusMillis(random.nextInt(-1, 2));
        return one.isBefore(other) ? new TimeRange(one, other) : new TimeRange(other, one);
    }

    private Event any() {
        return RandomPick.one(random, history);
    }
}
