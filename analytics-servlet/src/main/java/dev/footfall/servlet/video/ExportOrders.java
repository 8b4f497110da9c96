package dev.footfall.servlet.video;

import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.Access;
import dev.footfall.core.export.ExportSource;
import dev.footfall.core.export.ExportSources;
import dev.footfall.core.export.Exports;
import dev.footfall.export.ExportRequest;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes of what somebody says an export that he may have. */
final class ExportOrders {

    private static final String USUAL_PERIOD = "30d";
    private static final String USUAL_FORMAT = "csv";
    private static final String EXCEL = "xlsx";

    private final Inquiries inquiries;
    private final Exports exports;

    ExportOrders(Inquiries inquiries) {
        this.inquiries = inquiries;
        this.exports = inquiries.surroundings().exports();
    }

    /** @throws Problem if the caller may have no export at all */
    static void requireAccess(Call call) {
        if (call.caller().isBrowser()) {
            throw Problem.forbidden("exports are not for tokens of pages");
        }
        if (call.caller().workspaces().isEmpty()) {
            call.require(Access.READ);
        }
    }

    ExportRequest order(Call call, ExportBody body) {
        ExportSource source = source(body.type());
        String type = String.valueOf(body.type());
        String format = format(body.format());
        List<String> metrics = metrics(type, source, body.metrics());
        TimeRange range = inquiries.period(call, body.period(), USUAL_PERIOD).range();
        if (source.isOfWholeTenant()) {
            inquiries.requireWholeTenant(call, access(type), "exports of type " + type);
        }
        return new ExportRequest(
                type,
                format,
                range,
                metrics,
                call.readable(Set.of()),
                call.caller().name());
    }

    /** Whether the caller might have begun it himself, as far as it belongs to the whole tenant. */
    boolean isPermitted(Call call, ExportRequest request) {
        boolean isOfWholeTenant = exports.sources()
                .find(request.type())
                .filter(ExportSource::isOfWholeTenant)
                .isPresent();
        return !isOfWholeTenant || Inquiries.seesWholeTenant(call, access(request.type()));
    }

    private Access access(String type) {
        return type.equals(ExportSources.SYSTEM)
                ? inquiries.surroundings().settings().system().access()
                : Access.READ;
    }

    private ExportSource source(@Nullable String type) {
        String asked = type == null ? "" : type;
        exports.sources().lacking(asked).ifPresent(capability -> {
            throw new UnsupportedCapabilityException(capability);
        });
        return exports.sources()
                .find(asked)
                .orElseThrow(() -> VideoProblems.wrong("type must be one of "
                        + String.join(", ", exports.sources().types()) + ", was " + shown(type)));
    }

    private String format(@Nullable String said) {
        String format = said == null ? USUAL_FORMAT : said;
        if (exports.writers().find(format).isPresent()) {
            return format;
        }
        if (format.equals(EXCEL)) {
            throw Problem.of(
                    501,
                    "not_implemented",
                    "format xlsx needs a writer of such files: add the module analytics-excel to the application");
        }
        Set<String> known = new TreeSet<>(exports.writers().formats());
        known.add(EXCEL);
        throw VideoProblems.wrong("format must be one of " + String.join(", ", known) + ", was " + shown(said));
    }

    private static List<String> metrics(String type, ExportSource source, List<String> asked) {
        List<String> known = source.metrics();
        for (String metric : asked) {
            if (!known.contains(metric)) {
                throw VideoProblems.wrongMetrics(
                        known.isEmpty()
                                ? "exports of type " + type + " take no metrics, metrics had " + Shown.value(metric)
                                : "metrics must be any of " + String.join(", ", known) + ", was "
                                        + Shown.value(metric));
            }
        }
        return asked.isEmpty() ? known : known.stream().filter(asked::contains).toList();
    }

    private static String shown(@Nullable String said) {
        return said == null ? "absent" : Shown.value(said);
    }
}
