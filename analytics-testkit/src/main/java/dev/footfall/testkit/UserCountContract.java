package dev.footfall.testkit;

import static dev.footfall.query.Attribute.DEVICE_CATEGORY;
import static dev.footfall.query.Attribute.INTERACTIONS;
import static dev.footfall.query.Attribute.PAGE_VIEWS;
import static dev.footfall.query.Attribute.SESSION_ID;
import static dev.footfall.query.Attribute.SOURCE;
import static dev.footfall.query.Attribute.USER;
import static dev.footfall.query.Attribute.USER_SINCE;
import static dev.footfall.query.Attribute.VIEWER;
import static dev.footfall.query.Attribute.WORKSPACE;

import dev.footfall.Capability;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.EventDraft;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.session.Session;
import dev.footfall.user.User;
import dev.footfall.visitor.TrafficSource;
import org.junit.jupiter.api.Test;

/** How users are counted, and sessions by what they say of users, pages and sources. */
@Needs(Capability.USERS)
abstract class UserCountContract extends AskingContract {

    private static StoreQuestion users() {
        return StoreQuestion.of(Dataset.USER);
    }

    private static EventDraft page(int number) {
        return Events.draft(number).type(Session.PAGE_VIEW);
    }

    private static EventDraft signup(int number, String source) {
        return Events.draft(number).type(User.SIGNUP).session(null).detail(source);
    }

    @Test
    void aUserBelongsToTheTimeOfTheFirstEvent() {
        appendEach(
                Events.draft(60).user("ann"),
                Events.draft(61).user("ann"),
                Events.draft(90).user("bob"));
        assertAnswer(users().measure(COUNT), all(2));
        assertAnswer(
                users().between("2026-03-01T12:01:00Z", "2026-03-01T12:01:30Z")
                        .by(USER)
                        .measure(COUNT),
                group("ann", 1));
        appendEach(Events.draft(10).user("ann"));
        assertAnswer(
                users().between("2026-03-01T12:01:00Z", "2026-03-01T12:01:30Z").measure(COUNT), all(0));
    }

    @Test
    void aSignupTellsTheSourceOfAUserElseTheFirstSession() {
        append(
                signup(5, "paid").user("ann").toEvent(),
                page(1).user("ann").session("a").source(TrafficSource.SOCIAL).toEvent(),
                page(1).id(Events.id(2))
                        .session("b")
                        .source(TrafficSource.SEARCH)
                        .toEvent(),
                Events.draft(3)
                        .user("bob")
                        .session("b")
                        .source(TrafficSource.EMAIL)
                        .toEvent(),
                Events.draft(4)
                        .user("bob")
                        .session("c")
                        .source(TrafficSource.PAID)
                        .toEvent(),
                Events.draft(6).user("cem").session(null).toEvent(),
                Events.draft(7).user("dan").session("d").source(null).toEvent());
        assertAnswer(
                users().by(SOURCE).measure(COUNT),
                group("paid", 1),
                group("search", 1),
                group(null, 1),
                group("direct", 1));
        assertAnswer(
                users().where(SOURCE, "search", "direct").by(USER).measure(COUNT), group("bob", 1), group("dan", 1));
    }

    @Test
    void robotsAndAlertsMakeNoUsersAndTenantsHaveTheirOwn() {
        append(
                Events.draft(1).user("ann").bot(true).toEvent(),
                Events.draft(2).user("bob").type(User.ALERT_SENT).toEvent(),
                Events.draft(3).user("cem").tenant(OTHER_TENANT).toEvent());
        assertAnswer(users().measure(COUNT), all(0));
        assertAnswer(users().bots(true).measure(COUNT), all(0));
        assertAnswer(users().tenant(OTHER_TENANT).by(USER).measure(COUNT), group("cem", 1));
    }

    @Test
    @Needs(Capability.SESSIONS)
    void sessionsAreToldApartByHowTheyBegan() {
        append(
                page(1).session("a")
                        .source(TrafficSource.EMAIL)
                        .category(DeviceCategory.MOBILE)
                        .workspace("w")
                        .toEvent(),
                page(2).session("a")
                        .source(TrafficSource.PAID)
                        .category(DeviceCategory.DESKTOP)
                        .toEvent(),
                Events.draft(3).session("b").category(DeviceCategory.DESKTOP).toEvent());
        assertAnswer(sessions().by(SOURCE).measure(COUNT), group("email", 1), group("direct", 1));
        assertAnswer(sessions().by(DEVICE_CATEGORY).measure(COUNT), group("mobile", 1), group("desktop", 1));
        assertAnswer(sessions().by(WORKSPACE).measure(COUNT), group("w", 1), group(null, 1));
    }

    @Test
    @Needs(Capability.SESSIONS)
    void pagesAndInteractionsOfSessionsAddUp() {
        append(
                page(1).session("bounced").toEvent(),
                page(2).session("read on").toEvent(),
                page(3).session("read on").toEvent(),
                page(4).session("acted").toEvent(),
                Events.draft(5).session("acted").toEvent());
        Filter onePageAndNothingElse = Filter.ALL
                .and(new Condition.Between(PAGE_VIEWS, 1.0, 2.0))
                .and(new Condition.Between(INTERACTIONS, null, 1.0));
        assertAnswer(
                sessions()
                        .measure(
                                COUNT,
                                Measure.sum("pages", PAGE_VIEWS),
                                Measure.sum("interactions", INTERACTIONS),
                                Measure.count("bounces").where(onePageAndNothingElse)),
                all(3, 4, 1, 1));
    }

    @Test
    @Needs(Capability.SESSIONS)
    void sessionsKnowSinceWhenTheirUserIsKnown() {
        append(
                Events.draft(1).user("ann").session(null).toEvent(),
                Events.draft(60).user("ann").session("a").toEvent(),
                Events.draft(61).user("bob").session("b").toEvent(),
                Events.draft(62).session("c").toEvent());
        double minuteLater = Events.NOON.plusSeconds(60).toEpochMilli();
        Filter before = Filter.ALL.and(new Condition.Between(USER_SINCE, null, minuteLater));
        Filter since = Filter.ALL.and(new Condition.Between(USER_SINCE, minuteLater, null));
        assertAnswer(
                sessions()
                        .measure(
                                COUNT,
                                Measure.countDistinct("users", USER),
                                Measure.count("returning").where(before),
                                Measure.count("new").where(since),
                                Measure.min("since", USER_SINCE)),
                all(3, 2, 1, 1, Events.NOON.plusSeconds(1).toEpochMilli()));
        assertAnswer(sessions().where(since).by(SESSION_ID).measure(COUNT), group("b", 1));
    }

    @Test
    void aViewerIsTheUserElseTheVisitorElseTheSession() {
        append(
                Events.draft(1).user("x").visitor("v").session("s").toEvent(),
                Events.draft(2).user("x").visitor("w").session("t").toEvent(),
                Events.draft(3).visitor("x").session("s").toEvent(),
                Events.draft(4).visitor(null).session("x").toEvent(),
                Events.draft(5).visitor(null).session(null).toEvent());
        assertAnswer(events().measure(COUNT, Measure.countDistinct("viewers", VIEWER)), all(5, 3));
        assertAnswer(
                events().by(VIEWER).measure(COUNT),
                group("user x", 2),
                group("visitor x", 1),
                group("session x", 1),
                group(null, 1));
    }
}
