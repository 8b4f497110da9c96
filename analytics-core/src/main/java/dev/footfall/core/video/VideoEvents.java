package dev.footfall.core.video;

import java.util.Set;

/** The types of events that videos have. */
final class VideoEvents {

    static final String VIEW = "video view";
    static final String WATCH = "video watch";
    static final String COMPLETE = "video complete";
    static final String LIKE = "video like";
    static final String COMMENT = "video comment";
    static final String SHARE = "video share";
    static final String UPLOAD = "video upload";
    static final String QUALITY = "video quality";
    static final String ERROR = "video error";

    static final Set<String> ALL = Set.of(VIEW, WATCH, COMPLETE, LIKE, COMMENT, SHARE, UPLOAD, QUALITY, ERROR);

    private VideoEvents() {}
}
