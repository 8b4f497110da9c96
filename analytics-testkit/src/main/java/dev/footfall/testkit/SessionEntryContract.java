package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.session.Entry;
import dev.footfall.session.Session;
import dev.footfall.visitor.TrafficSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sessions tell of how they began, of who was signed in, and of pages. */
@Needs(Capability.SESSIONS)
public abstract class SessionEntryContract extends StoreContract {

    private static final UUID SMALLER = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");
    private static final UUID GREATER = UUID.fromString("80000000-0000-7000-8000-000000000000");

    private static EventDraft page(int number) {
        return Events.draft(number).type(Session.PAGE_VIEW);
    }

    @Test
    void theFirstPageViewTellsHowASessionBegan() {
        append(
                Events.draft(1).source(TrafficSource.EMAIL).workspace("w1").toEvent(),
                page(9).source(TrafficSource.SOCIAL).workspace("w9").toEvent(),
                page(5).source(TrafficSource.SEARCH)
                        .workspace("w5")
                        .category(DeviceCategory.MOBILE)
                        .toEvent());
        assertThat(session().entry())
                .isEqualTo(new Entry(
                        Events.NOON.plusSeconds(5),
                        Events.id(5),
                        true,
                        DeviceCategory.MOBILE,
                        "w5",
                        TrafficSource.SEARCH));
    }

    @Test
    void withoutAPageViewTheFirstEventDoes() {
        appendEach(
                Events.draft(5).source(TrafficSource.SOCIAL),
                Events.draft(2).source(TrafficSource.PAID).category(DeviceCategory.TABLET),
                Events.draft(9).source(TrafficSource.EMAIL));
        assertThat(session().entry())
                .isEqualTo(new Entry(
                        Events.NOON.plusSeconds(2),
                        Events.id(2),
                        false,
                        DeviceCategory.TABLET,
                        null,
                        TrafficSource.PAID));
        appendEach(page(7).source(TrafficSource.REFERRAL));
        assertThat(session().entry().source()).isEqualTo(TrafficSource.REFERRAL);
    }

    @Test
    void anEntryThatTellsNothingWasDirect() {
        appendEach(page(1).source(null), page(2).source(TrafficSource.PAID));
        assertThat(session().entry().source()).isEqualTo(TrafficSource.DIRECT);
    }

    @Test
    void ofPageViewsAtOneTimeTheSmallerIdAsUnsignedBytesCounts() {
        appendEach(
                page(1).id(GREATER).source(TrafficSource.PAID),
                page(1).id(SMALLER).source(TrafficSource.EMAIL));
        assertThat(session().entry().event()).isEqualTo(SMALLER);
        assertThat(session().entry().source()).isEqualTo(TrafficSource.EMAIL);
    }

    @Test
    void pageViewsAndInteractionsAreCounted() {
        append(page(1).toEvent(), page(2).toEvent(), Events.event(3));
        append(page(2).toEvent(), page(4).bot(true).toEvent());
        assertThat(session().pageViews()).isEqualTo(2);
        assertThat(session().interactions()).isEqualTo(1);
        assertThat(session().events()).isEqualTo(3);
    }

    @Test
    void theGreatestUserByCodePointsHasTheSession() {
        appendEach(
                Events.draft(1),
                Events.draft(2).user("b\uD83D\uDE00"),
                Events.draft(3).user("b\uFF5E"),
                Events.draft(4).user("a"));
        assertThat(session().user()).isEqualTo("b\uD83D\uDE00");
    }

    @Test
    void aSessionNeedNotHaveAUser() {
        append(Events.event(1));
        assertThat(session().user()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"21, 7", "22, 25", "23, 100", "24, 400"})
    void theOrderOfEventsAndBatchesMakesNoDifferenceToEntries(long seed, int batch) {
        Shuffled history = Shuffled.of(seed, 400, TENANT, OTHER_TENANT);
        history.batches(batch).forEach(store.events()::append);
        Map<Tenant, Map<String, Session>> expected = new HashMap<>();
        for (Event event : history.events()) {
            Session.of(event)
                    .ifPresent(session -> expected.computeIfAbsent(event.tenant(), tenant -> new HashMap<>())
                            .merge(session.id(), session, Session::merge));
        }
        expected.forEach((tenant, sessions) -> sessions.forEach(
                (id, session) -> assertThat(store.sessions().find(tenant, id)).contains(session)));
    }

    private Session session() {
        return store.sessions().find(TENANT, "session").orElseThrow();
    }
}
