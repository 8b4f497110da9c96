package dev.footfall.servlet.http;

import dev.footfall.access.Access;
import java.util.ArrayList;
import java.util.List;

/** A route while it is being declared. It is one only when it says what it needs. */
public final class RouteDraft {

    private final String method;
    private final PathTemplate path;
    private final List<Parameter> parameters = new ArrayList<>();
    private BodyForm body = BodyForm.NONE;
    private Answer answer = Answer.JSON;
    private String summary = "";
    private boolean isPrivate;
    private boolean isWhole;
    private boolean isCounted;

    private RouteDraft(String method, String path) {
        this.method = method;
        this.path = new PathTemplate(path);
    }

    public static RouteDraft get(String path) {
        return new RouteDraft("GET", path);
    }

    public static RouteDraft post(String path) {
        return new RouteDraft("POST", path);
    }

    public static RouteDraft put(String path) {
        return new RouteDraft("PUT", path);
    }

    public static RouteDraft delete(String path) {
        return new RouteDraft("DELETE", path);
    }

    /** With these parameters besides. */
    public RouteDraft taking(Parameter... more) {
        parameters.addAll(List.of(more));
        return this;
    }

    /** With these parameters besides. */
    public RouteDraft taking(List<Parameter> more) {
        parameters.addAll(more);
        return this;
    }

    public RouteDraft body(BodyForm form) {
        body = form;
        return this;
    }

    /** That does this, for the document of all routes: a line, a verb first. */
    public RouteDraft summary(String line) {
        summary = line;
        return this;
    }

    /** Which answers with that status and JSON, with 204 or a 3xx without; others answer 200. */
    public RouteDraft answering(int status) {
        answer = Answer.of(status);
        return this;
    }

    /** Which answers 200 with something else than JSON. */
    public RouteDraft answering(String contentType) {
        answer = Answer.of(200, contentType);
        return this;
    }

    /** Which may answer with one of these instead. */
    public RouteDraft orAnswering(String... contentTypes) {
        answer = answer.or(List.of(contentTypes));
        return this;
    }

    /** Which may refuse with these statuses, besides those that every route with its needs has. */
    public RouteDraft refusing(Integer... statuses) {
        answer = answer.refusing(List.of(statuses));
        return this;
    }

    /** Closed to tokens of pages. */
    public RouteDraft notForPages() {
        isPrivate = true;
        return this;
    }

    /** Closed to those who are limited to workspaces. */
    public RouteDraft ofWholeTenant() {
        isWhole = true;
        return this;
    }

    /**
     * Answers with what was counted, which a client may keep and ask again for. Everything else is for nobody to keep.
     */
    public RouteDraft counted() {
        isCounted = true;
        return this;
    }

    /** Answered by the handler for those who have the access. */
    public DeclaredRoute needing(Access access, Handler handler) {
        return declared(Need.of(access), new DeclaredRoute.Work.Closed(handler));
    }

    /** Answered by the handler for whoever asks. */
    public DeclaredRoute open(OpenHandler handler) {
        return declared(Need.NOTHING, new DeclaredRoute.Work.Open(handler, true));
    }

    /** Answered for whoever asks, as often as he likes: what is the same for everybody costs next to nothing. */
    public DeclaredRoute same(OpenHandler handler) {
        return declared(Need.NOTHING, new DeclaredRoute.Work.Open(handler, false));
    }

    private DeclaredRoute declared(Need need, DeclaredRoute.Work work) {
        return new DeclaredRoute(
                method, path, need, isPrivate, isWhole, isCounted, summary, parameters, body, answer, work);
    }
}
