package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import dev.footfall.privacy.Subject;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is about a person, while somebody removes what was found before it is read. */
class VanishingEventsTest {

    private static final Subject ANN = Subject.user(Events.SHOP, "ann");

    private final ConcurrentLinkedQueue<UUID> vanishing = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatVanishesMeanwhileEndsNoList(Backend backend) {
        DataSource database = Backend.dataSource(backend.newUrl());
        DataSource disturbed = DataSources.of(() -> {
            Connection connection = database.getConnection();
            return DataSources.wrap(
                    connection, (method, arguments, call) -> disturb(database, method, arguments, call));
        });
        try (JdbcStore store = JdbcStore.builder().dataSource(disturbed).build()) {
            store.prepare();
            Events events = new Events(7);
            store.events()
                    .append(IntStream.range(0, 12)
                            .mapToObj(i -> events.draft().user("ann").toEvent())
                            .toList());
            List<Event> all = store.privacy().about(ANN, null, 20).events();
            assertThat(all).hasSize(12);
            all.subList(0, 3).forEach(event -> vanishing.add(event.id()));
            assertThat(pages(store)).isEqualTo(all.subList(3, 12));
        }
    }

    /** Before whole events are read. */
    private @Nullable Object disturb(DataSource database, Method method, Object[] arguments, DataSources.Call call)
            throws Throwable {
        if (method.getName().startsWith("prepare") && ((String) arguments[0]).contains("configuration")) {
            for (UUID id = vanishing.poll(); id != null; id = vanishing.poll()) {
                Backend.execute(database, "DELETE FROM footfall_event WHERE id = '" + id + "'");
            }
        }
        return call.proceed();
    }

    /** Nothing is left of what was found for the first. */
    private static List<Event> pages(JdbcStore store) {
        List<Event> found = new ArrayList<>();
        EventCursor next = null;
        do {
            EventPage page = store.privacy().about(ANN, next, 3);
            assertThat(page.events()).isNotEmpty();
            found.addAll(page.events());
            next = page.next();
        } while (next != null);
        return found;
    }
}
