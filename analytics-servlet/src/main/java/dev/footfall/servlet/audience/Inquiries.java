package dev.footfall.servlet.audience;

import dev.footfall.access.Access;
import dev.footfall.audience.Device;
import dev.footfall.core.query.Answers;
import dev.footfall.core.query.Level;
import dev.footfall.core.query.LevelTree;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.ValueKind;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what calls have in common, sees to it that the caller may ask, and puts their questions. */
final class Inquiries {

    static final String BEGIN = "b";
    static final String END = "e";
    static final String ZONE = "tzo";
    static final String LAST_WEEK = "last_week";

    /** What {@link #period} reads. */
    static final List<Parameter> PERIOD = List.of(
            Parameter.of(BEGIN, ValueKind.LOCAL_TIME),
            Parameter.of(END, ValueKind.LOCAL_TIME),
            Parameter.of(ZONE, ValueKind.ZONE),
            Parameter.of(LAST_WEEK, ValueKind.FLAG));

    private static final Duration WEEK = Duration.ofDays(7);

    private final Surroundings surroundings;
    private final Answers answers;
    private final Clock clock;

    Inquiries(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.answers = surroundings.questions();
        this.clock = surroundings.clock();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Begins with a call about everything that a user has; users are the tenants of the model.
     *
     * @throws Problem if the caller is not that user, or may not read
     */
    Parameters ofUser(Call call, String user) {
        if (!user.equals(call.tenant().id())) {
            throw Problem.forbidden("the key is not for user " + Shown.value(user));
        }
        return ofCaller(call);
    }

    /**
     * The same where the answer is about the whole user, and cannot be about some workspaces.
     *
     * @throws Problem if the caller is not that user, may not read, or is limited to workspaces
     */
    Parameters ofWholeUser(Call call, String user) {
        Parameters parameters = ofUser(call, user);
        if (!call.caller().workspaces().isEmpty()) {
            throw Problem.forbidden("the key is limited to workspaces, and this is about all of the user's");
        }
        return parameters;
    }

    /**
     * The same for the user whom the key names.
     *
     * @throws Problem if the caller may not read
     */
    Parameters ofCaller(Call call) {
        call.require(Access.READ);
        Parameters parameters = new Parameters(call.query());
        // Of two keys nobody knows which one is meant.
        parameters.optional(AudienceApi.KEY);
        return parameters;
    }

    /**
     * Looks for a device that a request names.
     *
     * @throws Problem if the user has none of that id
     */
    Device device(Call call, String id) {
        Optional<Device> device = id.length() > 128
                ? Optional.empty()
                : surroundings.store().devices().find(call.tenant(), id);
        return device.filter(Device::isRegistered)
                .orElseThrow(() -> Problem.forbidden("the key is not for device " + Shown.value(id)));
    }

    /** The zone of a request; without one the tenant's. */
    ZoneId zone(Parameters parameters) {
        String text = parameters.optional(ZONE);
        if (text == null) {
            return surroundings.settings().zone();
        }
        try {
            // A plus that nobody encoded is a blank.
            return Tzo.read(text.replace(' ', '+'));
        } catch (DateTimeException e) {
            parameters.wrong(ZONE, Tzo.FORM, text);
            return surroundings.settings().zone();
        }
    }

    /** The time that a request asks about. */
    Period period(Parameters parameters) {
        ZoneId zone = zone(parameters);
        if (parameters.isSet(LAST_WEEK)) {
            Instant now = now();
            return Period.of(now.minus(WEEK), now, zone);
        }
        LocalDateTime begin = moment(parameters, BEGIN);
        LocalDateTime end = moment(parameters, END);
        if (begin == null || end == null) {
            return Period.of(Instant.EPOCH, Instant.EPOCH, zone);
        }
        if (begin.isAfter(end)) {
            parameters.fault(
                    BEGIN,
                    BEGIN + " must not be after " + END + ": "
                            + Shown.value(String.valueOf(parameters.optional(BEGIN))) + " is after "
                            + Shown.value(String.valueOf(parameters.optional(END))));
        }
        return Period.of(begin, end, zone);
    }

    private static @Nullable LocalDateTime moment(Parameters parameters, String name) {
        String text = parameters.optional(name);
        if (text == null) {
            parameters.fault(name, name + " is required, or " + LAST_WEEK + ": " + Period.FORM);
            return null;
        }
        try {
            return Period.read(text);
        } catch (DateTimeException e) {
            parameters.wrong(name, Period.FORM, text);
            return null;
        }
    }

    /** The answer, empty if it is too large. */
    Optional<AggregateResult> askUnlessTooLarge(Call call, AggregateQuery question) {
        try {
            return Optional.of(answers.ask(question, call.asker()));
        } catch (InvalidQueryException e) {
            return Optional.empty();
        }
    }

    /** How many devices the user has, with data or without. */
    int registeredDevices(Call call) {
        return surroundings.store().devices().registered(call.tenant()).size();
    }

    /** @throws Problem if the tree is too large */
    LevelTree tree(Call call, AggregateQuery question, List<Level> levels) {
        try {
            return answers.tree(question, levels, call.asker());
        } catch (InvalidQueryException e) {
            throw tooLarge(e);
        }
    }

    /** The same, empty if the tree is too large. */
    Optional<LevelTree> treeUnlessTooLarge(Call call, AggregateQuery question, List<Level> levels) {
        try {
            return Optional.of(answers.tree(question, levels, call.asker()));
        } catch (InvalidQueryException e) {
            return Optional.empty();
        }
    }

    private static Problem tooLarge(InvalidQueryException e) {
        return AudienceProblems.wrong(BEGIN, "the range must be shorter: " + e.getMessage());
    }

    /** @throws Problem if the answer is too large */
    AggregateResult ask(Call call, AggregateQuery question) {
        try {
            return answers.ask(question, call.asker());
        } catch (InvalidQueryException e) {
            throw tooLarge(e);
        }
    }
}
