package dev.footfall.servlet.events;

import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.json.EventJson;
import dev.footfall.event.Event;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Events as this API lists them. */
final class EventListJson {

    private EventListJson() {}

    static void writeList(JsonGenerator json, List<Event> events, Map<String, CatalogAsset> assets) throws IOException {
        json.writeStartArray();
        for (Event event : events) {
            String id = event.asset();
            EventJson.write(json, event, id == null ? null : assets.get(id));
        }
        json.writeEndArray();
    }
}
