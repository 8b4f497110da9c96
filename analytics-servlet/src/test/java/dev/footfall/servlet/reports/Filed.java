package dev.footfall.servlet.reports;

import org.jspecify.annotations.Nullable;

/** Events about reports in channel 1, as clients send them. */
final class Filed {

    private final String type;
    private final String report;
    private String at = "2016-11-07T00:00:00Z";
    private String channel = "1";
    private @Nullable String user;
    private @Nullable String id;
    private String metadata = "{}";
    private String more = "";

    private Filed(String type, String report) {
        this.type = type;
        this.report = report;
    }

    static Filed created(String report) {
        return new Filed("report created", report);
    }

    static Filed changed(String report) {
        return new Filed("report state changed", report);
    }

    static Filed read(String report) {
        return new Filed("report read", report);
    }

    static Filed alertSent(String report) {
        return new Filed("alert sent", report);
    }

    static Filed alertOpened(String report) {
        return new Filed("alert opened", report);
    }

    Filed at(String time) {
        at = time;
        return this;
    }

    Filed in(String workspace) {
        channel = workspace;
        return this;
    }

    Filed by(String who) {
        user = who;
        return this;
    }

    Filed id(String uuid) {
        id = uuid;
        return this;
    }

    Filed metadata(String json) {
        metadata = json;
        return this;
    }

    Filed state(String idJson, String name) {
        return metadata("{\"state\":{\"id\":" + idJson + ",\"name\":\"" + name + "\"}}");
    }

    Filed selected(String fieldJson, String type, String selections) {
        return metadata("{\"fields\":[{\"id\":" + fieldJson + ",\"type\":\"" + type + "\",\"selections\":[" + selections
                + "]}]}");
    }

    Filed robot() {
        more = ",\"device\":\"Googlebot/2.1\"";
        return this;
    }

    @Override
    public String toString() {
        return "{\"eventType\":\"" + type + "\",\"assetId\":\"" + report + "\",\"occurredAt\":\"" + at + "\""
                + field("workspaceId", channel) + field("userId", user) + field("id", id)
                + ",\"eventMetadata\":" + metadata + more + "}";
    }

    private static String field(String name, @Nullable String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }
}
