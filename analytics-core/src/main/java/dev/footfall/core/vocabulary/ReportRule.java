package dev.footfall.core.vocabulary;

import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A report's state, the selections of its form fields, and its images. The latter two are its parts. */
final class ReportRule implements TypeRule {

    private static final Set<String> CHOICES = Set.of("category", "dropdown", "radio");

    @Override
    public void apply(EventDraft draft, FaultList faults) {
        JsonReader reader = new JsonReader(faults);
        state(draft, reader, faults);
        List<Part> parts = new ArrayList<>();
        reader.eachObject(
                draft.metadata().get("fields"),
                "eventMetadata.fields",
                (field, path) -> selections(field, path, reader, parts));
        reader.eachObject(draft.metadata().get("images"), "eventMetadata.images", (image, path) -> {
            String id = reader.id(image, "id", path);
            parts.add(Part.of("image", id, null));
        });
        if (!parts.isEmpty()) {
            draft.parts(parts);
        }
    }

    private static void state(EventDraft draft, JsonReader reader, FaultList faults) {
        Object state = draft.metadata().get("state");
        if (state instanceof Map<?, ?> object) {
            reader.id(object, "id", "eventMetadata.state");
        } else if (state != null) {
            faults.add("eventMetadata.state", "an object with id and name", state);
        }
    }

    /**
     * Fields to choose from are counted by their selections; of the others it is only noted that they are of another
     * type.
     */
    private static void selections(Map<?, ?> field, String path, JsonReader reader, List<Part> parts) {
        String id = reader.id(field, "id", path);
        String type = reader.text(field, "type", path);
        if (type != null && !CHOICES.contains(type.toLowerCase(Locale.ROOT))) {
            parts.add(Part.of("field", id, null));
            return;
        }
        reader.eachObject(
                field.get("selections"),
                path + ".selections",
                (selection, place) -> parts.add(new Part(
                        "selection",
                        id,
                        reader.id(selection, "name", place),
                        selection.get("value") == null ? null : reader.id(selection, "value", place),
                        null,
                        null)));
    }
}
