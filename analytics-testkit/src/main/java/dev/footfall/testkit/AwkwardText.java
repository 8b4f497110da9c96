package dev.footfall.testkit;

import java.util.List;

/** Texts that careless stores change or trip over. */
final class AwkwardText {

    private AwkwardText() {}

    static List<String> all() {
        return List.of(
                "Zoë, 漢字, עברית, ไทย",
                "🪑👩‍👩‍👧‍👦",
                "e\u0301 is not \u00e9",
                "O'Brien said \"no\" to `it`",
                "'; DROP TABLE events; --",
                "100% _any_ [a-z] *",
                "back\\slash \\u0041 \\n \\0",
                "line\nbreak\r\nand\ttab",
                " blanks around  ",
                "\u0001\u001f\u007f\u0085\u00a0\u200b\ufeff\uffff",
                "? ?1 :name ${x} #{y} {z} <id> $1",
                "{\"json\":[1,null]}",
                "null",
                "NaN",
                "0012");
    }

    /** Ids that trip up what joins them with others, or takes some for numbers. */
    static List<String> ids() {
        return List.of(
                "1:a, 2:b",
                "7 of 9",
                "a|b;c=d",
                "a::b",
                ",",
                ":",
                "007",
                "1e3",
                "-1",
                "x".repeat(128),
                "😀".repeat(63));
    }
}
