package dev.footfall.testkit;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import dev.footfall.report.Report;
import dev.footfall.session.Session;
import dev.footfall.user.User;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the rows of a history say. */
final class Vocabulary {

    private final Map<Dataset, Map<Attribute, List<String>>> texts = new EnumMap<>(Dataset.class);
    private final Map<Dataset, Map<Attribute, List<Double>>> numbers = new EnumMap<>(Dataset.class);

    Vocabulary(List<Event> events) {
        for (Dataset dataset : Dataset.values()) {
            Map<Attribute, List<String>> said = new EnumMap<>(Attribute.class);
            Map<Attribute, List<Double>> counted = new EnumMap<>(Attribute.class);
            for (Attribute attribute : Attribute.values()) {
                if (attribute.isNumber()) {
                    counted.put(attribute, numbersOf(rows(dataset, events), attribute));
                } else {
                    said.put(attribute, textsOf(rows(dataset, events), attribute));
                }
            }
            texts.put(dataset, said);
            numbers.put(dataset, counted);
        }
    }

    /** Never empty. */
    List<String> texts(Dataset dataset, Attribute attribute) {
        return texts.getOrDefault(dataset, Map.of()).getOrDefault(attribute, List.of("unheard of"));
    }

    /** Never empty. */
    List<Double> numbers(Dataset dataset, Attribute attribute) {
        return numbers.getOrDefault(dataset, Map.of()).getOrDefault(attribute, List.of(0.0));
    }

    private static List<String> textsOf(Stream<FactRow> rows, Attribute attribute) {
        Set<String> texts = new LinkedHashSet<>();
        rows.forEach(row -> {
            String said = row.text(attribute);
            if (said != null) {
                texts.add(said);
            }
        });
        texts.add("unheard of");
        return List.copyOf(texts);
    }

    private static List<Double> numbersOf(Stream<FactRow> rows, Attribute attribute) {
        List<Double> numbers = new ArrayList<>(List.of(0.0, 1.0, 1_000.0));
        rows.forEach(row -> {
            Double said = row.number(attribute);
            if (said != null) {
                numbers.add(said);
            }
        });
        return numbers;
    }

    /** Sessions and users are made of events, and say of them what they can say. */
    private static Stream<FactRow> rows(Dataset dataset, List<Event> events) {
        return switch (dataset) {
            case EVENT -> events.stream().map(FactRow::of);
            case SESSION ->
                events.stream()
                        .flatMap(event -> Session.of(event).stream())
                        .map(session -> FactRow.of(session, session.startedAt()));
            case USER ->
                events.stream()
                        .map(event -> User.of(event)
                                .map(user -> FactRow.of(user, Session.of(event).orElse(null))))
                        .flatMap(Optional::stream);
            case PART -> events.stream().flatMap(event -> event.parts().stream().map(part -> FactRow.of(event, part)));
            case REPORT ->
                events.stream()
                        .flatMap(event -> Report.of(event).stream())
                        .filter(report -> report.creation() != null)
                        .map(FactRow::of);
            case VIEWING ->
                events.stream()
                        .flatMap(event -> ViewerSession.of(event).stream())
                        .flatMap(session -> FactRow.of(session).stream());
        };
    }
}
