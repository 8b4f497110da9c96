package dev.footfall.query;

import dev.footfall.event.JsonObject;
import dev.footfall.event.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record PartFact(EventFact event, Part part) implements FactRow {

    @Override
    public Instant at() {
        return event.at();
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return switch (attribute) {
            case PART_KIND -> part.kind();
            case PART_KEY -> part.key();
            case PART_LABEL -> part.label();
            case PART_CODE -> part.code();
            default -> event.text(attribute);
        };
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        if (attribute == Attribute.PART_AMOUNT) {
            return part.amount();
        }
        if (attribute == Attribute.PART_OFFSET) {
            Long offset = part.offset();
            return offset == null ? null : (double) offset;
        }
        return event.number(attribute);
    }

    @Override
    public JsonObject metadata() {
        return event.metadata();
    }
}
