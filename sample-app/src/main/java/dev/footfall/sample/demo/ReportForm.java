package dev.footfall.sample.demo;

import java.util.List;
import java.util.Map;

/** What is filled in when something is wrong with a piece of furniture. */
final class ReportForm {

    private record Field(int id, String type, List<String> choices) {}

    private static final List<Field> FIELDS = List.of(
            new Field(
                    1,
                    "Category",
                    List.of("Scratch or dent", "Part missing", "Wrong finish", "Loose joint", "Too late")),
            new Field(2, "DropDown", List.of("At the door", "While unpacking", "In the van", "After some weeks")),
            new Field(3, "Radio", List.of("Needs a repair", "Can stay as it is", "Needs another piece")));

    private static final List<String> REMARKS = List.of(
            "Customer would like a call before noon.",
            "Box was open on one side.",
            "Has photographs, is very kind about it.",
            "Second time this month, please look at the packing.",
            "");

    private ReportForm() {}

    /** The fields with what was chosen in them. */
    static List<Map<String, ?>> filled(Dice dice, ServiceChannel channel) {
        return List.of(
                chosen(dice, channel, FIELDS.get(0)),
                chosen(dice, channel, FIELDS.get(1)),
                chosen(dice, channel, FIELDS.get(2)),
                InOrder.of("id", 4, "type", "Text", "text", dice.any(REMARKS)));
    }

    private static Map<String, ?> chosen(Dice dice, ServiceChannel channel, Field field) {
        int choice = dice.zipf(field.choices().size());
        String value = "f_" + channel.id() + "_" + field.id() + "_" + (choice + 1);
        return InOrder.of(
                "id",
                field.id(),
                "type",
                field.type(),
                "selections",
                List.of(InOrder.of("name", field.choices().get(choice), "value", value)));
    }
}
