package dev.footfall.servlet.reports;

import dev.footfall.access.Access;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Fault;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Moments;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Reads what all calls have in common, and puts their questions. */
final class Inquiries {

    private static final String START = "start_date";
    private static final String END = "end_date";
    private static final String CHANNEL = "channel_id";

    /** What every call takes. */
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.of(CHANNEL, ValueKind.ID).required(),
            Parameter.of(START, ValueKind.MOMENT).required(),
            Parameter.of(END, ValueKind.MOMENT).required());

    private final Answers answers;
    private final ZoneId zone;

    Inquiries(Surroundings surroundings) {
        this.answers = surroundings.questions();
        this.zone = surroundings.settings().zone();
    }

    /** The parameters of a call whose caller may read at all. */
    Parameters parameters(Call call) {
        call.require(Access.READ);
        return new Parameters(call.query());
    }

    /**
     * Reads those parameters that every call has. To be read last: it tells of the others, too.
     *
     * @throws Problem if any parameter is wrong, or the channel is closed to the caller
     */
    Inquiry read(Call call, Parameters parameters) {
        String channel = parameters.id(CHANNEL);
        Instant from = parameters.moment(START, text -> Moments.start(text, zone));
        Instant to = parameters.moment(END, text -> Moments.end(text, zone));
        if (!from.isBefore(to) && parameters.isRight(START, END)) {
            // Also where the end means so much of the time after it that it reaches the start.
            Instant last = parameters.moment(END, text -> Moments.start(text, zone));
            if (from.isAfter(last)) {
                parameters.fault(
                        START,
                        START + " must not be after " + END + ": " + parameters.shown(START) + " is after "
                                + parameters.shown(END));
            }
        }
        parameters.check();
        if (!call.permits(Access.READ, channel)) {
            String message = "the token does not allow to read in channel " + Shown.value(channel);
            throw Problem.forbidden(message).with(List.of(new Fault(0, CHANNEL, message)));
        }
        return new Inquiry(call, channel, new TimeRange(from, to), zone);
    }

    /** The same for a call that has no others. */
    Inquiry read(Call call) {
        return read(call, parameters(call));
    }

    /** @throws Problem if the answer is too large */
    AggregateResult ask(Inquiry inquiry, AggregateQueryBuilder question) {
        try {
            return answers.ask(question.build(), inquiry.call().asker());
        } catch (InvalidQueryException e) {
            throw ReportsProblems.wrong(START, "the range must be shorter: " + e.getMessage());
        }
    }
}
