package dev.footfall.servlet.query;

import dev.footfall.query.Dimension;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Sortable;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.model.QuestionFaults;
import dev.footfall.servlet.model.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer is to be put in order by.
 *
 * @param by the name of a measure, else of a dimension
 */
record AskedOrder(String by, boolean isDescending) {

    /** @throws Problem if the question has nothing of that name */
    Order of(List<Measure> measures, List<Dimension> dimensions) {
        Stream<Sortable> named = Stream.concat(
                measures.stream().filter(measure -> measure.name().equals(by)),
                dimensions.stream().filter(dimension -> Words.word(dimension).equals(by)));
        Sortable sortable = named.findFirst()
                .orElseThrow(() -> QuestionFaults.problem(
                        "order",
                        "order must be by the name of a measure or a dimension of the query, was by "
                                + Shown.value(by)));
        return new Order(sortable, isDescending);
    }
}
