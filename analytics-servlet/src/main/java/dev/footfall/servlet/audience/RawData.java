package dev.footfall.servlet.audience;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.EventFilter;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code statistics/user/ID/raw/data/}: viewer sessions as they are, newest first. */
final class RawData {

    private static final String DEVICE = "device_id";
    private static final String MOVIE = "movie_id";

    static final List<Parameter> PARAMETERS = Stream.concat(
                    Inquiries.PERIOD.stream(), Stream.of(DEVICE, MOVIE).map(name -> Parameter.of(name, ValueKind.ID)))
            .toList();

    private static final int LONGEST_ID = 128;

    private final Inquiries inquiries;

    RawData(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    void answer(Call call, String user) throws IOException {
        Parameters parameters = inquiries.ofUser(call, user);
        Period period = inquiries.period(parameters);
        String device = parameters.optional(DEVICE);
        String movie = movie(parameters);
        parameters.check();
        if (device != null) {
            inquiries.device(call, device);
        }
        SessionChoice choice = new SessionChoice(movie, call.readable(List.of()));
        EventFilter filter = EventFilter.builder(call.tenant())
                .types(Set.of(ViewerSession.TYPE))
                .range(period.range())
                .device(device)
                .build();
        call.exchange().stream(json -> new SessionStream(inquiries, call, filter, choice, period.zone()).write(json));
    }

    private static @Nullable String movie(Parameters parameters) {
        String movie = parameters.optional(MOVIE);
        if (movie != null && movie.length() > LONGEST_ID) {
            parameters.wrong(MOVIE, "an id of at most " + LONGEST_ID + " characters", movie);
        }
        return movie;
    }
}
