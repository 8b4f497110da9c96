package dev.footfall.testkit.faulty;

import dev.footfall.journey.JourneyEvent;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.journey.JourneyStore;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import dev.footfall.time.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Wrong ways to tell what was done in order. */
final class JourneyFaults {

    private static final String ANY = "anyJourneysAreThoseOfTheReference";
    private static final String IN_ORDER = "eventsAreToldOneViewerAfterTheOtherByWhenTheyHappened";
    private static final String BY_ID = "ofEventsAtOneTimeTheSmallerIdAsUnsignedBytesComesFirst";

    static final List<Fault> ALL = List.of(
            gathering(
                    "tells of the latest event first",
                    List.of(IN_ORDER, BY_ID, ANY, "eachStepThatMeansAnEventIsTold"),
                    Collections::reverse),
            gathering(
                    "tells of all viewers together by time",
                    List.of(IN_ORDER, ANY, "viewersWhoseNamesAreAlikeAreNotMixed"),
                    told -> told.sort(Comparator.comparing(JourneyEvent::at))),
            gathering(
                    "tells of every event twice",
                    List.of(IN_ORDER, ANY, "aRepeatedEventIsToldOnce"),
                    told -> told.addAll(List.copyOf(told))),
            telling(
                    "takes viewers with similar names for one",
                    List.of("viewersWhoseNamesAreAlikeAreNotMixed"),
                    event -> new JourneyEvent(
                            event.who().toLowerCase(Locale.ROOT), event.at(), event.matched(), event.texts())),
            telling(
                    "tells of the first step alone",
                    List.of("eachStepThatMeansAnEventIsTold", "sixteenStepsAreToldApart", ANY),
                    event -> new JourneyEvent(
                            event.who(), event.at(), Integer.lowestOneBit(event.matched()), event.texts())),
            asking(
                    "passes over the filter",
                    List.of("aFilterHoldsForAllSteps", ANY),
                    question -> new JourneyQuery(
                            question.tenant(),
                            question.range(),
                            question.who(),
                            Filter.ALL,
                            question.steps(),
                            question.attributes())),
            asking(
                    "passes over the range",
                    List.of("theRangeHoldsItsBeginAndNotItsEnd", ANY),
                    question -> new JourneyQuery(
                            question.tenant(),
                            TimeRange.ALL,
                            question.who(),
                            question.filter(),
                            question.steps(),
                            question.attributes())),
            asking(
                    "tells of viewers instead of sessions",
                    List.of("sessionsAreToldBySession", ANY),
                    question -> new JourneyQuery(
                            question.tenant(),
                            question.range(),
                            Attribute.VIEWER,
                            question.filter(),
                            question.steps(),
                            question.attributes())),
            fault(
                    "goes on telling when its reader fails",
                    List.of("whatAReaderThrowsEndsTheReadingOfJourneys"),
                    sound -> (question, reader) -> sound.read(question, event -> {
                        try {
                            reader.accept(event);
                        } catch (IllegalStateException e) {
                            return;
                        }
                    })));

    private JourneyFaults() {}

    private static Fault fault(String name, List<String> foundBy, UnaryOperator<JourneyStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.journeys(sound, spoil.apply(sound.journeys())));
    }

    private static Fault asking(String name, List<String> foundBy, UnaryOperator<JourneyQuery> asked) {
        return fault(name, foundBy, sound -> (question, reader) -> sound.read(asked.apply(question), reader));
    }

    private static Fault telling(String name, List<String> foundBy, UnaryOperator<JourneyEvent> told) {
        return fault(
                name,
                foundBy,
                sound -> (question, reader) -> sound.read(question, event -> reader.accept(told.apply(event))));
    }

    /** Changes what is told before anything is. */
    private static Fault gathering(String name, List<String> foundBy, Consumer<List<JourneyEvent>> change) {
        return fault(name, foundBy, sound -> (question, reader) -> {
            List<JourneyEvent> told = new ArrayList<>();
            sound.read(question, told::add);
            change.accept(told);
            told.forEach(reader);
        });
    }
}
