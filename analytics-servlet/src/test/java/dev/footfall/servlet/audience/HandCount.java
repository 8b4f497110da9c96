package dev.footfall.servlet.audience;

import dev.footfall.thirdparty.jackson.databind.ObjectMapper;
import dev.footfall.thirdparty.jackson.databind.node.ArrayNode;
import dev.footfall.thirdparty.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts sessions for each node of a tree one by one, in the plainest way there is. */
final class HandCount {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> AGES = List.of("adult", "kid", "old", "undefined", "young");
    private static final List<String> GENDERS = List.of("female", "male", "undefined");

    private final DateTimeFormatter days;

    HandCount(ZoneId zone) {
        this.days = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(zone);
    }

    ObjectNode tree(List<Seen> sessions, List<String> levels) {
        return new Node("root", "root", sessions, null, null, false).json(levels);
    }

    private final class Node {
        private final String name;
        private final String type;
        private final List<Seen> sessions;
        private final @Nullable Integer movie;

        /** Its own, where it is not that of its sessions. */
        private final @Nullable Long time;

        private final boolean watchers;

        Node(
                String name,
                String type,
                List<Seen> sessions,
                @Nullable Integer movie,
                @Nullable Long time,
                boolean watchers) {
            this.name = name;
            this.type = type;
            this.sessions = sessions;
            this.movie = movie;
            this.time = time;
            this.watchers = watchers;
        }

        ObjectNode json(List<String> levels) {
            List<Seen> views = sessions.stream().filter(Seen::looked).toList();
            ObjectNode json = JSON.createObjectNode();
            json.put("n", name);
            ArrayNode below = json.putArray("o");
            if (!levels.isEmpty() && !views.isEmpty()) {
                children(levels.get(0)).forEach(child -> below.add(child.json(levels.subList(1, levels.size()))));
            }
            if (!watchers) {
                json.put("ots", sessions.size());
                json.put("otsd", duration(sessions));
            }
            json.put("t", type);
            json.put("v", views.size());
            json.put("vd", time == null ? duration(views) : time);
            return json;
        }

        private long duration(List<Seen> some) {
            return some.stream()
                    .mapToLong(seen -> movie == null ? seen.length() : seen.played(movie))
                    .sum();
        }

        private List<Node> children(String level) {
            return switch (level) {
                case "devices" -> present(Stream.of("9", "10", "hall"), "device", Seen::device);
                case "dates" ->
                    present(
                            sessions.stream()
                                    .map(seen -> days.format(seen.begin()))
                                    .distinct()
                                    .sorted(),
                            "date",
                            seen -> days.format(seen.begin()));
                case "movies" ->
                    Stream.of(7, 8, 9)
                            .map(id -> new Node(
                                    id.toString(), "movie", all(seen -> seen.hasPlayed(id)), id, null, watchers))
                            .filter(Node::isPresent)
                            .toList();
                case "ages" -> categories(AGES, "age", Seen::ageName);
                case "genders" -> categories(GENDERS, "gender", Seen::genderName);
                default ->
                    Seen.EMOTIONS.stream()
                            .map(emotion -> new Node(
                                    emotion,
                                    "emotion",
                                    all(seen -> seen.mood().equals(emotion)),
                                    movie,
                                    shown(emotion),
                                    true))
                            .toList();
            };
        }

        private List<Seen> all(Function<Seen, Boolean> matching) {
            return sessions.stream().filter(matching::apply).toList();
        }

        private List<Node> present(Stream<String> names, String kind, Function<Seen, String> of) {
            return names.map(each ->
                            new Node(each, kind, all(seen -> of.apply(seen).equals(each)), movie, null, watchers))
                    .filter(Node::isPresent)
                    .toList();
        }

        private List<Node> categories(List<String> names, String kind, Function<Seen, String> of) {
            return names.stream()
                    .map(each -> new Node(each, kind, all(seen -> of.apply(seen).equals(each)), movie, null, true))
                    .toList();
        }

        /** Below those who looked, nobody else is counted. */
        private boolean isPresent() {
            return watchers ? sessions.stream().anyMatch(Seen::looked) : !sessions.isEmpty();
        }

        private long shown(String emotion) {
            return sessions.stream()
                    .filter(Seen::looked)
                    .mapToLong(seen -> seen.emotions().get(Seen.EMOTIONS.indexOf(emotion)))
                    .sum();
        }
    }
}
