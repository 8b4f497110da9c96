package dev.footfall.jdbc;

import dev.footfall.audience.Emotion;
import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rows of viewings, one after the other: each viewer session, then each movie in it. One object for all of them,
 * that unpacks no more than it is asked about.
 */
final class Viewing implements FactRow {

    private final ViewingSql.Columns columns;
    private final PackedNumbers numbers = new PackedNumbers();
    private final PackedMovies movies = new PackedMovies();
    private final long[] shown = new long[PackedEmotions.COUNT];
    private long beganAt;
    private @Nullable String device;
    private @Nullable String workspace;
    private int traits;
    private long length;
    private @Nullable String packedEmotions;
    private @Nullable String packedMovies;
    private boolean areEmotionsUnpacked;
    private boolean isMovie;

    Viewing(ViewingSql.Columns columns) {
        this.columns = columns;
    }

    /** Goes to a session. */
    void read(ResultSet row) throws SQLException {
        beganAt = row.getLong(1);
        traits = Traits.number(row.getString(2));
        length = row.getLong(3);
        device = text(row, columns.device());
        workspace = text(row, columns.workspace());
        packedEmotions = text(row, columns.emotions());
        packedMovies = text(row, columns.movies());
        areEmotionsUnpacked = false;
        isMovie = false;
    }

    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        return column == ViewingSql.Columns.NONE ? null : row.getString(column);
    }

    /** Goes to the next movie of the session, if there is one. */
    boolean nextMovie() {
        if (!isMovie) {
            movies.begin(packedMovies);
            isMovie = true;
        }
        return movies.next();
    }

    long beganAt() {
        return beganAt;
    }

    @Nullable
    String device() {
        return device;
    }

    @Nullable
    String workspace() {
        return workspace;
    }

    /** See {@link Traits}. */
    int traits() {
        return isMovie ? traits + Traits.MOVIE : traits;
    }

    int assetCode(Dictionary assets) {
        return isMovie ? movies.code(assets) : 0;
    }

    @Override
    public Instant at() {
        return Instant.ofEpochMilli(beganAt);
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return switch (attribute) {
            case DEVICE -> device;
            case WORKSPACE -> workspace;
            case ASSET -> isMovie ? movies.id() : null;
            default -> Traits.label(attribute, traits());
        };
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        return attribute.isNumber() && (isMovie || !isOfMovies(attribute)) ? Double.valueOf(amount(attribute)) : null;
    }

    static boolean isOfMovies(Attribute attribute) {
        return attribute == Attribute.PLAYS || attribute == Attribute.WATCHED_PLAYS || attribute == Attribute.ASSET;
    }

    /** The number; 0 where there is none. */
    double amount(Attribute attribute) {
        return switch (attribute) {
            case DURATION -> isMovie ? movies.played() : length;
            case PLAYS -> isMovie ? movies.plays() : 0;
            case WATCHED_PLAYS -> isMovie ? movies.watchedPlays() : 0;
            case ANGRY_TIME -> shown(Emotion.ANGRY);
            case HAPPY_TIME -> shown(Emotion.HAPPY);
            case NEUTRAL_TIME -> shown(Emotion.NEUTRAL);
            case SURPRISE_TIME -> shown(Emotion.SURPRISE);
            case UNDEFINED_TIME -> shown(Emotion.UNDEFINED);
            default -> 0;
        };
    }

    private long shown(Emotion emotion) {
        if (!areEmotionsUnpacked) {
            PackedEmotions.unpack(packedEmotions, numbers, shown);
            areEmotionsUnpacked = true;
        }
        return shown[PackedEmotions.place(emotion)];
    }
}
