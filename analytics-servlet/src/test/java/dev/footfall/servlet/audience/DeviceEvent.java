package dev.footfall.servlet.audience;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Events of devices in shops, as clients send them. */
final class DeviceEvent {

    private final String type;
    private final String subject;
    private final StringJoiner metadata = new StringJoiner(",", "{", "}");
    private @Nullable String at;
    private @Nullable String workspace;
    private @Nullable String id;
    private String more = "";

    /** Names the device or the movie that it is about. */
    private DeviceEvent(String type, String field, String id) {
        this.type = type;
        this.subject = field(field, id);
    }

    static DeviceEvent registered(String device) {
        return ofDevice("device registered", device);
    }

    static DeviceEvent heartbeat(String device) {
        return ofDevice("device heartbeat", device);
    }

    static DeviceEvent frozen(String device) {
        return ofDevice("device frozen", device);
    }

    static DeviceEvent unfrozen(String device) {
        return ofDevice("device unfrozen", device);
    }

    static DeviceEvent movieRegistered(String movie) {
        return new DeviceEvent("movie registered", "assetId", movie);
    }

    /** A viewer session of which nothing is known but when it began; it lasts no time. */
    static DeviceEvent session(String device) {
        return ofDevice("viewer session", device);
    }

    /** Any type that there is. */
    static DeviceEvent ofDevice(String type, String device) {
        return new DeviceEvent(type, "deviceId", device);
    }

    /** When it happened; without it, when it is received. */
    DeviceEvent at(String time) {
        at = time;
        return this;
    }

    DeviceEvent in(String place) {
        workspace = place;
        return this;
    }

    DeviceEvent id(String uuid) {
        id = uuid;
        return this;
    }

    /** Says something more in the metadata. */
    DeviceEvent with(String key, String json) {
        metadata.add("\"" + key + "\":" + json);
        return this;
    }

    DeviceEvent named(String name) {
        return with("name", "\"" + name + "\"");
    }

    /** What the document calls {@code a} and {@code s}. */
    DeviceEvent viewer(int age, int gender) {
        return with("age", String.valueOf(age)).with("gender", String.valueOf(gender));
    }

    /** The viewer looked all the time. */
    DeviceEvent looked(long millis) {
        return attention(1, millis);
    }

    /** The viewer never looked. */
    DeviceEvent passed(long millis) {
        return attention(0, millis);
    }

    /** Pairs of a code and a duration in ms, one after the other. */
    DeviceEvent attention(long... codesAndMillis) {
        return with("attention", intervals("a", codesAndMillis));
    }

    /** Pairs of a code and a duration in ms, one after the other. */
    DeviceEvent emotions(long... codesAndMillis) {
        return with("emotions", intervals("e", codesAndMillis));
    }

    /** Triples of an id, a start and a duration in ms. */
    DeviceEvent movies(long... idsStartsAndMillis) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (int i = 0; i < idsStartsAndMillis.length; i += 3) {
            list.add("{\"i\":" + idsStartsAndMillis[i] + ",\"s\":" + idsStartsAndMillis[i + 1] + ",\"d\":"
                    + idsStartsAndMillis[i + 2] + "}");
        }
        return with("movies", list.toString());
    }

    private static String intervals(String codeKey, long... codesAndMillis) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (int i = 0; i < codesAndMillis.length; i += 2) {
            list.add("{\"" + codeKey + "\":" + codesAndMillis[i] + ",\"d\":" + codesAndMillis[i + 1] + "}");
        }
        return list.toString();
    }

    /** Sent by a robot, as far as anybody can tell; what names a device is never taken for a robot's. */
    DeviceEvent robot() {
        more = field("device", "Googlebot/2.1");
        return this;
    }

    @Override
    public String toString() {
        return "{\"eventType\":\"" + type + "\"" + subject + field("occurredAt", at) + field("workspaceId", workspace)
                + field("id", id) + more + ",\"eventMetadata\":" + metadata + "}";
    }

    private static String field(String name, @Nullable String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }
}
