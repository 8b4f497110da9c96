package dev.footfall.jdbc;

import static dev.footfall.jdbc.Column.id;
import static dev.footfall.jdbc.Column.number;
import static dev.footfall.jdbc.Column.text;

import dev.footfall.audience.Device;
import dev.footfall.event.Event;
import dev.footfall.user.User;
import dev.footfall.visitor.TrafficSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table, as it is written to. */
record Table<T>(String name, List<Column<T>> columns) {

    static final Table<Event> EVENT = new Table<>(
            "footfall_event",
            List.of(
                    text("tenant", event -> event.tenant().id()),
                    id("id", Event::id),
                    text("type", Event::type),
                    number("occurred_at", event -> event.occurredAt().toEpochMilli()),
                    number("created_at", event -> event.createdAt().toEpochMilli()),
                    text("workspace", Event::workspace),
                    text("asset", Event::asset),
                    text("user_id", Event::user),
                    text("session_id", Event::session),
                    text("visitor", Event::visitor),
                    text("device", Event::device),
                    text("config", Event::config),
                    new Column<>("configuration", ColumnType.JSON, event -> JsonText.write(event.configuration())),
                    new Column<>("metadata", ColumnType.JSON, event -> JsonText.write(event.metadata())),
                    text("detail", Event::detail),
                    new Column<>("metric", ColumnType.AMOUNT, Event::metric),
                    number("duration", Event::duration),
                    text("user_agent", Event::userAgent),
                    text("category", event -> event.category().label()),
                    text("platform", Event::platform),
                    new Column<>("bot", ColumnType.FLAG, Event::bot),
                    text("country", Event::country),
                    text("domain_name", Event::domain),
                    text("referer", Event::referer),
                    text("source", event -> label(event.source())),
                    new Column<>(
                            "parts",
                            ColumnType.SMALL_NUMBER,
                            event -> event.parts().size())));

    static final Table<PartRow> PART = new Table<>(
            "footfall_part",
            List.of(
                    text("tenant", PartRow::tenant),
                    id("event_id", PartRow::eventId),
                    number("happened_at", PartRow::happenedAt),
                    new Column<>("place", ColumnType.SMALL_NUMBER, PartRow::place),
                    text("kind", row -> row.part().kind()),
                    text("part_key", row -> row.part().key()),
                    text("label", row -> row.part().label()),
                    text("code", row -> row.part().code()),
                    new Column<>("amount", ColumnType.AMOUNT, row -> row.part().amount()),
                    number("begins_at", row -> row.part().offset())));

    static final Table<SessionRow> SESSION = new Table<>(
            "footfall_session",
            List.of(
                    text("tenant", SessionRow::tenant),
                    text("id", SessionRow::id),
                    text("visitor", row -> row.session().visitor()),
                    text("user_id", row -> row.session().user()),
                    number("started_at", row -> row.session().startedAt().toEpochMilli()),
                    number("ended_at", row -> row.session().endedAt().toEpochMilli()),
                    number("events", row -> row.session().events()),
                    number("page_views", row -> row.session().pageViews()),
                    number("entry_at", row -> row.entry().at().toEpochMilli()),
                    id("entry_by", row -> row.entry().event()),
                    new Column<>(
                            "entry_viewed", ColumnType.FLAG, row -> row.entry().isPageView()),
                    text("category", row -> row.entry().category().label()),
                    text("workspace", row -> row.entry().workspace()),
                    text("source", row -> row.entry().source().label())));

    static final Table<UserRow> USER = new Table<>(
            "footfall_known_user",
            List.of(
                    text("tenant", UserRow::tenant),
                    text("id", UserRow::id),
                    number("first_seen", row -> row.user().firstSeen().toEpochMilli()),
                    number("arrived_at", in(UserRow::arrival, it -> it.at().toEpochMilli())),
                    id("arrived_by", in(UserRow::arrival, User.Arrival::event)),
                    text("arrived_in", in(UserRow::arrival, User.Arrival::session)),
                    number("signed_up_at", in(UserRow::signup, it -> it.at().toEpochMilli())),
                    id("signed_up_by", in(UserRow::signup, User.Signup::event)),
                    text("signed_up_via", in(UserRow::signup, User.Signup::source))));

    static final Table<ReportRow> REPORT = new Table<>(
            "footfall_report",
            List.of(
                    text("tenant", ReportRow::tenant),
                    text("id", ReportRow::id),
                    number("created_at", ReportRow::createdAt),
                    id("created_by", ReportRow::createdBy),
                    text("workspace", ReportRow::workspace),
                    text("author", ReportRow::author),
                    number("state_at", ReportRow::stateAt),
                    id("state_by", ReportRow::stateBy),
                    text("state_id", ReportRow::stateId),
                    text("state_name", ReportRow::stateName)));

    static final Table<DeviceRow> DEVICE = new Table<>(
            "footfall_device",
            List.of(
                    text("tenant", DeviceRow::tenant),
                    text("id", DeviceRow::id),
                    number("created_at", DeviceRow::createdAt),
                    number(
                            "registered_at",
                            in(DeviceRow::registration, it -> it.at().toEpochMilli())),
                    id("registered_by", in(DeviceRow::registration, Device.Registration::event)),
                    text("name", in(DeviceRow::registration, Device.Registration::name)),
                    text("acl", in(DeviceRow::registration, it -> JsonText.write(it.acl()))),
                    text("orientation", in(DeviceRow::registration, Device.Registration::orientation)),
                    text("site", in(DeviceRow::registration, Device.Registration::site)),
                    number("service_at", in(DeviceRow::service, it -> it.at().toEpochMilli())),
                    id("service_by", in(DeviceRow::service, Device.Service::event)),
                    new Column<>("frozen", ColumnType.FLAG, in(DeviceRow::service, Device.Service::isFrozen)),
                    number("heard_at", in(DeviceRow::heartbeat, it -> it.at().toEpochMilli())),
                    id("heard_by", in(DeviceRow::heartbeat, Device.Heartbeat::event)),
                    text("ip", in(DeviceRow::heartbeat, Device.Heartbeat::ip)),
                    text("connection_id", in(DeviceRow::heartbeat, Device.Heartbeat::connection))));

    static final Table<DeviceKeyRow> DEVICE_KEY = new Table<>(
            "footfall_device_key",
            List.of(
                    text("tenant", DeviceKeyRow::tenant),
                    text("id", DeviceKeyRow::id),
                    text("device_key", DeviceKeyRow::key)));

    static final Table<ViewerRow> VIEWER = new Table<>(
            "footfall_viewer",
            List.of(
                    text("tenant", ViewerRow::tenant),
                    id("id", ViewerRow::event),
                    number("began_at", ViewerRow::beganAt),
                    text("device", ViewerRow::device),
                    text("workspace", ViewerRow::workspace),
                    text("traits", ViewerRow::traits),
                    number("length", ViewerRow::length),
                    text("emotions", ViewerRow::emotions),
                    text("movies", ViewerRow::movies)));

    static final Table<Mark> UNROLLED = new Table<>(
            "footfall_unrolled",
            List.of(
                    text("tenant", Mark::tenant),
                    new Column<>("utc_day", ColumnType.SMALL_NUMBER, Mark::day),
                    new Column<>("quarter", ColumnType.SMALL_NUMBER, Mark::quarter)));

    private static @Nullable String label(@Nullable TrafficSource source) {
        return source == null ? null : source.label();
    }

    /** What a piece of a row says, as long as there is such a piece. */
    private static <T, P> Function<T, @Nullable Object> in(
            Function<T, @Nullable P> piece, Function<P, @Nullable Object> value) {
        return row -> {
            P found = piece.apply(row);
            return found == null ? null : value.apply(found);
        };
    }

    /** All names, as a SELECT or an INSERT lists them. */
    String names() {
        return list(Column::name);
    }

    /** Something for each column, as a statement lists it. */
    String list(Function<Column<T>, String> piece) {
        return columns.stream().map(piece).collect(Collectors.joining(", "));
    }
}
