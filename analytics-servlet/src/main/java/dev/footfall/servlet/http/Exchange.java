package dev.footfall.servlet.http;

import dev.footfall.core.query.CuriousAsker;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request for a path of ours, and its answer. */
public final class Exchange {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);
    private static final int FIRST_BYTES = 8 << 10;
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String NEVER_KEPT = "no-store";

    /** By nobody but the client, who asks each time whether it has changed. */
    private static final String REVALIDATED = "private, no-cache";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final QueryString query;
    private final Json json;
    private final ProblemBody problems;
    private final Map<String, String> parts;
    private UnaryOperator<Problem> addition = UnaryOperator.identity();
    private @Nullable Explanations explanations;
    private boolean isRevalidated;
    private boolean hasBegun;

    Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            Json json,
            ProblemBody problems,
            Map<String, String> parts) {
        this.request = request;
        this.response = response;
        this.query = QueryString.of(request.getQueryString());
        this.json = json;
        this.problems = problems;
        this.parts = parts;
        SafeHeaders.on(response);
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    public QueryString query() {
        return query;
    }

    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    /**
     * What stands in the path.
     *
     * @param name as it is declared
     */
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part of the path is called " + name);
        }
        return part;
    }

    /**
     * Answers; a {@code HEAD} without ever asking for the body. What a {@code GET} of something counted is answered
     * with, unless it is long, has a name by which the client can ask again whether it has changed.
     *
     * @throws IOException if the client is gone
     */
    public void answer(int status, JsonBody body) throws IOException {
        boolean isOk = status == HttpServletResponse.SC_OK;
        if (isOk && !isMethod("HEAD") && (isNamed() || explanations != null)) {
            hold(body);
        } else {
            send(status, isOk && isRevalidated && isMethod("HEAD") ? REVALIDATED : NEVER_KEPT, body);
        }
    }

    /**
     * Answers while the body is still being made, which may flush what there is of it.
     *
     * @throws IOException if the client is gone
     */
    public void stream(JsonBody body) throws IOException {
        send(HttpServletResponse.SC_OK, NEVER_KEPT, body);
    }

    private void send(int status, String kept, JsonBody body) throws IOException {
        describe(status, kept);
        if (isMethod("HEAD")) {
            // Sent now, or a container takes the silence for a body of no bytes and says so.
            response.flushBuffer();
            return;
        }
        write(body, response.getOutputStream());
    }

    /** Also of a route that says otherwise, and then fails. */
    private void describe(int status, String kept) {
        response.setStatus(status);
        response.setContentType(JSON);
        response.setHeader("Cache-Control", kept);
    }

    private void write(JsonBody body, OutputStream out) throws IOException {
        hasBegun = true;
        try (JsonGenerator generator = json.generator(out)) {
            body.write(generator);
        }
    }

    private void hold(JsonBody body) throws IOException {
        HeldBody held = new HeldBody(() -> {
            describe(HttpServletResponse.SC_OK, NEVER_KEPT);
            if (explanations != null) {
                response.setHeader(Explanations.HEADER, explanations.header());
            }
            return response.getOutputStream();
        });
        write(body, held);
        byte[] whole = held.whole();
        if (whole != null) {
            send(explained(whole));
        }
    }

    private byte[] explained(byte[] whole) throws IOException {
        if (explanations == null) {
            return whole;
        }
        if (Explanations.isObject(whole)) {
            return explanations.addedTo(whole);
        }
        response.setHeader(Explanations.HEADER, explanations.header());
        return whole;
    }

    private void send(byte[] whole) throws IOException {
        describe(HttpServletResponse.SC_OK, isNamed() ? REVALIDATED : NEVER_KEPT);
        if (isNamed()) {
            EntityTag tag = EntityTag.of(whole);
            response.setHeader("ETag", tag.text());
            if (tag.isKnownTo(request)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }

    /** Lets the client keep what it is answered, and ask again whether that has changed. */
    void revalidate() {
        isRevalidated = true;
    }

    private boolean isNamed() {
        return isRevalidated && isMethod("GET");
    }

    /** Tells with the answer where its numbers come from. */
    void explain() {
        explanations = new Explanations(json);
    }

    /** As who somebody asks for what this exchange is about. */
    Object asker(Object caller) {
        return explanations == null ? caller : new CuriousAsker(caller, explanations::add);
    }

    /** Whether a browser says that a page of the host's own is behind the request; silence is no answer. */
    public boolean isOfOwnPage() {
        return OwnPages.mayBeBehind(this, true);
    }

    /** Whether the request changes nothing, so that its answer may be kept. */
    boolean isRead() {
        return isMethod("GET") || isMethod("HEAD");
    }

    private boolean isMethod(String method) {
        return method.equals(request.getMethod());
    }

    /**
     * Answers with a file; a {@code HEAD} without a byte of it.
     *
     * @throws IOException if the client is gone; what is unchecked before the answer has begun, if nothing can be read
     */
    public void answer(Attachment file) throws IOException {
        // Read before anything is said of it: a problem must not go out under the name and length of the file.
        byte[] first = file.content().readNBytes(FIRST_BYTES);
        response.setStatus(200);
        response.setContentType(file.contentType());
        response.setContentLengthLong(file.length());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        if (isMethod("HEAD")) {
            response.flushBuffer();
            return;
        }
        hasBegun = true;
        OutputStream out = response.getOutputStream();
        out.write(first);
        // Sent now, so that whatever goes wrong from here on breaks the answer off.
        response.flushBuffer();
        file.content().transferTo(out);
    }

    /**
     * Where somebody else writes the JSON of an answer. Nothing is said before its first byte; what goes wrong after it
     * breaks the answer off. Of a {@code HEAD} nothing is sent.
     */
    public OutputStream body() {
        return new LateBody(this::begin);
    }

    private OutputStream begin() throws IOException {
        describe(HttpServletResponse.SC_OK, NEVER_KEPT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        hasBegun = !isMethod("HEAD");
        response.flushBuffer();
        return hasBegun ? response.getOutputStream() : OutputStream.nullOutputStream();
    }

    /** Adds what only the handler knows to whatever problem is answered from now on, by whichever thread. */
    public void onProblem(UnaryOperator<Problem> addition) {
        this.addition = addition;
    }

    /**
     * Does something, and answers whatever goes wrong with it.
     *
     * @throws BrokenOff if something else is being answered already
     */
    void guard(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            log.debug("A client is gone", e);
            // If it is not, it must not take silence for success.
            fail(Problem.of(400, "invalid_request", "the request broke off"));
        } catch (RuntimeException | Error e) {
            Problem problem = Failures.problem(e);
            // Containers commit what they have to say themselves, of broken requests; that is whole.
            if (hasBegun && response.isCommitted()) {
                throw new BrokenOff(problem);
            }
            fail(problem);
        }
    }

    private void fail(Problem bare) {
        if (response.isCommitted()) {
            return;
        }
        Problem problem = addition.apply(bare);
        try {
            response.resetBuffer();
            problem.headers().forEach(response::setHeader);
            answer(problems.status(problem), generator -> problems.write(generator, problem));
        } catch (IOException | IllegalStateException e) {
            log.debug("A client is gone", e);
        }
    }

    /** Something that may go wrong. */
    @FunctionalInterface
    interface Attempt {

        void run() throws IOException;
    }
}
