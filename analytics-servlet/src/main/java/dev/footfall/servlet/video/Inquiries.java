package dev.footfall.servlet.video;

import dev.footfall.access.Access;
import dev.footfall.core.query.Period;
import dev.footfall.query.Dataset;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what calls have in common, and sees to it that the caller may ask. */
final class Inquiries {

    private final Surroundings surroundings;

    Inquiries(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Instant now() {
        return surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The period that a call asks about.
     *
     * @param usual when it says none
     */
    Period period(Call call, String usual) {
        return period(call, usual, () -> first(call));
    }

    /**
     * The same where all times begin with something else than the tenant's first event.
     *
     * @param first asked for only when it matters
     */
    Period period(Call call, String usual, Supplier<Instant> first) {
        return read(call.query().single("period"), usual, first);
    }

    /** The period that a call names in its own way. */
    Period period(Call call, @Nullable String said, String usual) {
        return read(said, usual, () -> first(call));
    }

    private Period read(@Nullable String said, String usual, Supplier<Instant> first) {
        return Period.parse(said == null ? usual : said, now(), first)
                .orElseThrow(() -> VideoProblems.wrongPeriod(
                        "period must be " + Period.FORM + ", was " + Shown.value(String.valueOf(said))));
    }

    /** When the tenant's first event happened. */
    private Instant first(Call call) {
        return surroundings
                .store()
                .aggregates()
                .span(call.tenant(), Dataset.EVENT)
                .map(TimeRange::from)
                .orElseGet(this::now);
    }

    /** Which of these metrics a call asks for: all, unless it names some. */
    <M extends Enum<M>> Set<M> metrics(Call call, Class<M> metrics) {
        Set<M> asked = EnumSet.noneOf(metrics);
        call.query().all("metrics").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> asked.add(metric(name, metrics)));
        return asked.isEmpty() ? EnumSet.allOf(metrics) : asked;
    }

    private static <M extends Enum<M>> M metric(String name, Class<M> metrics) {
        return Arrays.stream(metrics.getEnumConstants())
                .filter(metric -> label(metric).equals(name))
                .findFirst()
                .orElseThrow(() -> VideoProblems.wrongMetrics(
                        "metrics must be any of " + String.join(", ", labels(metrics)) + ", was " + Shown.value(name)));
    }

    static String[] labels(Class<? extends Enum<?>> metrics) {
        return Arrays.stream(metrics.getEnumConstants()).map(Inquiries::label).toArray(String[]::new);
    }

    /** Whether a call wants to know how things were in the period before. */
    boolean isCompared(Call call) {
        String said = call.query().single("compare");
        if (said != null && !said.equals("previous") && !said.equals("none")) {
            throw VideoProblems.wrong("compare must be previous or none, was " + Shown.value(said));
        }
        return !"none".equals(said);
    }

    /** The name of a metric in requests and answers. */
    static String label(Enum<?> metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Sees to it that the caller may read what belongs to no workspace.
     *
     * @param what for the message: {@code users}
     */
    void requireWholeTenant(Call call, String what) {
        requireWholeTenant(call, Access.READ, what);
    }

    /** Whether the caller has this access to what belongs to no workspace. */
    static boolean seesWholeTenant(Call call, Access access) {
        return call.permits(access, null) && !isOfPart(call);
    }

    private static boolean isOfPart(Call call) {
        return call.caller().isBrowser() || !call.caller().workspaces().isEmpty();
    }

    /** The same with other access. */
    void requireWholeTenant(Call call, Access access, String what) {
        call.require(access);
        if (isOfPart(call)) {
            throw Problem.forbidden(
                    what + " belong to the whole tenant: the token must be neither for pages nor for some workspaces");
        }
    }
}
