package dev.footfall.event;

import static dev.footfall.event.EventType.browsing;
import static dev.footfall.event.EventType.of;

import java.util.List;

/** The vocabulary of the five APIs; the spellings that their documents mix up are kept together here. */
final class StandardEventTypes {

    static final List<EventType> ALL = List.of(
            browsing("product download"),
            browsing("product session start"),
            browsing("product session end"),
            browsing("product configuration set").alsoSpelled("product configuration start"),
            browsing("product configuration attribute set").alsoSpelled("production configuration attribute set"),
            browsing("product interaction"),
            browsing("product cart-add"),
            browsing("product ordered"),
            browsing("product social share"),
            browsing("product AR not available").alsoSpelled("produce AR not available"),
            browsing("product AR offered"),
            browsing("product AR download"),
            browsing("product AR mobile transition offered"),
            browsing("product AR mobile transition completed"),
            browsing("product renders").alsoSpelled("product render"),
            browsing("product 3D view"),
            browsing("product AR view").needing("eventMetadata.action").toldApartBy("action"),
            browsing("page view").toldApartBy("path"),
            of("user signup").toldApartBy("source"),
            browsing("video view"),
            browsing("video watch"),
            browsing("video complete"),
            browsing("video like"),
            browsing("video comment"),
            browsing("video share"),
            browsing("video upload"),
            browsing("video quality"),
            browsing("video error").toldApartBy("code"),
            of("report created").needing("assetId"),
            of("report state changed").needing("assetId", "eventMetadata.state"),
            of("report read").needing("assetId", "userId"),
            of("alert sent").needing("assetId", "userId").toldApartBy("alertId"),
            of("alert opened").needing("assetId", "userId").toldApartBy("alertId"),
            of("device registered").needing("deviceId"),
            of("device heartbeat").needing("deviceId"),
            of("device frozen").needing("deviceId"),
            of("device unfrozen").needing("deviceId"),
            of("movie registered").needing("assetId"),
            of("viewer session").needing("deviceId"));

    private StandardEventTypes() {}
}
