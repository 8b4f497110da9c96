package dev.footfall.query;

import dev.footfall.event.JsonObject;
import dev.footfall.event.Referer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row must be like. */
public sealed interface Condition {

    /** What a store must agree with. */
    boolean matches(FactRow row);

    /**
     * The row says one of these; one that says nothing never does.
     *
     * @param attribute a text
     * @param values none of them: no row is like that
     */
    record OneOf(Attribute attribute, Set<String> values) implements Condition {

        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(FactRow row) {
            String said = row.text(attribute);
            return said != null && values.contains(said);
        }
    }

    /** The row says anything at all. */
    record Known(Attribute attribute) implements Condition {

        @Override
        public boolean matches(FactRow row) {
            return attribute.isNumber() ? row.number(attribute) != null : row.text(attribute) != null;
        }
    }

    /**
     * The row says a number in {@code [atLeast, below)}; one that says nothing never does.
     *
     * @param atLeast null: from any number on
     * @param below null: up to any number
     */
    record Between(
            Attribute attribute,
            @Nullable Double atLeast,
            @Nullable Double below) implements Condition {

        @Override
        public boolean matches(FactRow row) {
            Double said = row.number(attribute);
            return said != null && (atLeast == null || said >= atLeast) && (below == null || said < below);
        }
    }

    /** The event's metadata contains that, see {@link JsonObject#contains}. For events and parts. */
    record Metadata(JsonObject contained) implements Condition {

        @Override
        public boolean matches(FactRow row) {
            return row.metadata().contains(contained);
        }
    }

    /**
     * The event's referer is a page of that origin. For events and parts.
     *
     * @param origin such as {@code https://shop.example}
     */
    record RefererOrigin(String origin) implements Condition {

        @Override
        public boolean matches(FactRow row) {
            return Referer.isOf(row.text(Attribute.REFERER), origin);
        }
    }
}
