package dev.footfall.core.export;

import dev.footfall.export.ExportRequest;
import dev.footfall.export.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a file says about itself, where its format has a place for that. */
public final class Notes {

    private Notes() {}

    /** What was asked for. */
    public static List<Note> of(ExportRequest request) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("From", request.range().from().toString()));
        notes.add(new Note("To", request.range().to().toString()));
        notes.add(new Note("Zone of all times", "UTC"));
        if (!request.metrics().isEmpty()) {
            notes.add(new Note("Metrics", String.join(", ", request.metrics())));
        }
        if (!request.workspaces().isEmpty()) {
            notes.add(new Note(
                    "Workspaces", request.workspaces().stream().sorted().collect(Collectors.joining(", "))));
        }
        return notes;
    }
}
