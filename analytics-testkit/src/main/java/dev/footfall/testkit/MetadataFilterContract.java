package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.event.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it means that metadata contains an object. */
abstract class MetadataFilterContract extends StoreContract {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"a":1}                            | {}                          | true
                    {}                                 | {}                          | true
                    {}                                 | {"a":null}                  | false
                    {"a":1}                            | {"a":1}                     | true
                    {"a":1,"b":2}                      | {"a":1}                     | true
                    {"a":1}                            | {"a":1,"b":2}               | false
                    {"a":1}                            | {"a":2}                     | false
                    {"a":1}                            | {"b":1}                     | false
                    {"a":1}                            | {"A":1}                     | false
                    {"a":1}                            | {"a":"1"}                   | false
                    {"a":1}                            | {"a":true}                  | false
                    {"a":1}                            | {"a":[1]}                   | false
                    {"a":[1]}                          | {"a":1}                     | false
                    {"a":1}                            | {"a":1.0}                   | true
                    {"a":1.50}                         | {"a":1.5}                   | true
                    {"a":100}                          | {"a":1e2}                   | true
                    {"a":0}                            | {"a":-0.0}                  | true
                    {"a":0.1}                          | {"a":0.10000000000000001}   | false
                    {"a":9007199254740993}             | {"a":9007199254740992}      | false
                    {"a":12345678901234567890}         | {"a":12345678901234567891}  | false
                    {"a":12345678901234567890}         | {"a":12345678901234567890.0}| true
                    {"a":"x"}                          | {"a":"x"}                   | true
                    {"a":"x"}                          | {"a":"X"}                   | false
                    {"a":"xy"}                         | {"a":"x"}                   | false
                    {"a":"x "}                         | {"a":"x"}                   | false
                    {"a":"axb"}                        | {"a":"a_b"}                 | false
                    {"a":"axb"}                        | {"a":"a%"}                  | false
                    {"a":"é"}                          | {"a":"\\u00e9"}             | true
                    {"a":"\\ud83e\\ude91"}             | {"a":"🪑"}                  | true
                    {"a":"'\\"\\\\"}                   | {"a":"'\\"\\\\"}            | true
                    {"a":""}                           | {"a":""}                    | true
                    {"a":""}                           | {"a":null}                  | false
                    {"":1}                             | {"":1}                      | true
                    {"a.b":1}                          | {"a":{"b":1}}               | false
                    {"a":{"b":1}}                      | {"a.b":1}                   | false
                    {"$.a":1}                          | {"$.a":1}                   | true
                    {"a":null}                         | {"a":null}                  | true
                    {"a":null}                         | {"b":null}                  | false
                    {"a":"null"}                       | {"a":null}                  | false
                    {"a":false}                        | {"a":false}                 | true
                    {"a":false}                        | {"a":0}                     | false
                    {"a":false}                        | {"a":null}                  | false
                    {"a":{"b":1,"c":2}}                | {"a":{"c":2}}               | true
                    {"a":{"b":1,"c":2}}                | {"a":{}}                    | true
                    {"a":{"b":1}}                      | {"b":1}                     | false
                    {"a":{"b":{"c":{"d":1,"e":2}}}}    | {"a":{"b":{"c":{"e":2}}}}   | true
                    {"a":{"b":{"c":{"d":1,"e":2}}}}    | {"a":{"c":{"e":2}}}         | false
                    {"a":1}                            | {"a":{}}                    | false
                    {"a":[]}                           | {"a":{}}                    | false
                    {"a":{}}                           | {"a":[]}                    | false
                    {"a":[]}                           | {"a":[]}                    | true
                    {"a":[1]}                          | {"a":[]}                    | true
                    {"a":[]}                           | {"a":[1]}                   | false
                    {"a":[1,2,3]}                      | {"a":[3,1]}                 | true
                    {"a":[1,2,3]}                      | {"a":[1,1,1,1]}             | true
                    {"a":[1,2,3]}                      | {"a":[1,4]}                 | false
                    {"a":[1,2]}                        | {"a":[1.0]}                 | true
                    {"a":[null]}                       | {"a":[null]}                | true
                    {"a":[1]}                          | {"a":[null]}                | false
                    {"a":[[1,2],[3]]}                  | {"a":[[2]]}                 | true
                    {"a":[[1,2],[3]]}                  | {"a":[[1,3]]}               | false
                    {"a":[[1,2],[3]]}                  | {"a":[1]}                   | false
                    {"a":[[1]]}                        | {"a":[[]]}                  | true
                    {"a":[1]}                          | {"a":[[]]}                  | false
                    {"a":[{"b":1,"c":2},{"b":3}]}      | {"a":[{"c":2}]}             | true
                    {"a":[{"b":1,"c":2},{"b":3}]}      | {"a":[{"b":3},{"b":1}]}     | true
                    {"a":[{"b":1,"c":2},{"b":3}]}      | {"a":[{"b":3,"c":2}]}       | false
                    {"a":[{"b":1}]}                    | {"a":[{}]}                  | true
                    {"a":[1]}                          | {"a":[{}]}                  | false
                    {"a":[{"b":[1,{"c":[2,3]}]}]}      | {"a":[{"b":[{"c":[3]}]}]}   | true
                    """)
    void metadataContains(String metadata, String wanted, boolean contained) {
        Event event = appendOne(Events.draft(1).metadata(Json.object(metadata)));
        List<Event> expected = contained ? List.of(event) : List.of();
        assertThat(found(EventFilter.builder(TENANT).metadata(Json.object(wanted))))
                .isEqualTo(expected);
    }

    @Test
    void pagesOfEventsThatContainItAreFull() {
        for (int i = 1; i <= 20; i++) {
            appendOne(Events.draft(i).metadata("even", i % 2 == 0));
        }
        EventFilter even = EventFilter.builder(TENANT)
                .metadata(JsonObject.of("even", true))
                .build();
        assertThat(store.events().find(even, null, 4).events())
                .extracting(Event::id)
                .containsExactly(Events.id(20), Events.id(18), Events.id(16), Events.id(14));
        assertThat(counted(even)).isEqualTo(10);
    }
}
