package dev.footfall.servlet.admin;

import dev.footfall.privacy.Privacy;
import dev.footfall.privacy.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows a few people, and who asked for them. */
final class KnownPeople {

    final Map<Subject, String> known = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    boolean breaks;

    Privacy askedBy(String actor) {
        return new Privacy() {
            @Override
            public long erase(Subject subject, String reference) {
                asked.add(actor + " erases " + reference);
                return known.remove(subject) == null ? 0 : 3;
            }

            @Override
            public boolean export(Subject subject, String reference, OutputStream to) throws IOException {
                asked.add(actor + " exports " + reference);
                String json = known.get(subject);
                if (json == null) {
                    return false;
                }
                to.write(json.getBytes(StandardCharsets.UTF_8));
                if (breaks) {
                    throw new IllegalStateException("the rest is lost");
                }
                return true;
            }

            @Override
            public boolean knows(Subject subject) {
                return known.containsKey(subject);
            }
        };
    }
}
