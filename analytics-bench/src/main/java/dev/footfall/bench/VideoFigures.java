package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Period;
import dev.footfall.core.user.Activity;
import dev.footfall.core.user.Engagement;
import dev.footfall.core.user.Growth;
import dev.footfall.core.user.Returns;
import dev.footfall.core.user.UserMetric;
import dev.footfall.core.user.UserScope;
import dev.footfall.core.user.UserSummary;
import dev.footfall.core.user.Users;
import dev.footfall.core.video.VideoCounts;
import dev.footfall.core.video.VideoMetric;
import dev.footfall.core.video.VideoOutcome;
import dev.footfall.core.video.VideoQuality;
import dev.footfall.core.video.VideoScope;
import dev.footfall.core.video.VideoSummary;
import dev.footfall.core.video.VideoSummary.TopVideo;
import dev.footfall.core.video.Videos;
import dev.footfall.query.TimeBucket;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the core, and says of each answer what is to be compared. */
record VideoFigures(Tenant tenant, Videos videos, Users users) {

    private static final String ASKER = "bench";

    List<Double> video(Period period, String id) {
        VideoOutcome video = videos.one(scope(period), id, EnumSet.allOf(VideoMetric.class), TimeBucket.DAY)
                .orElseThrow();
        VideoCounts counts = video.counts();
        VideoQuality quality = video.quality();
        return List.of(
                (double) counts.views(),
                counts.watched(),
                (double) counts.completes(),
                (double) (counts.likes() + counts.comments() + counts.shares() + counts.errors()),
                (double) counts.unique(),
                known(video.views().change()),
                quality.playing() + quality.buffering() + quality.streamed() + quality.streaming(),
                (double) video.views().byCountry().getOrDefault("DE", 0L));
    }

    List<Double> summary(Period period) {
        VideoSummary all = videos.summary(scope(period));
        VideoCounts counts = all.counts();
        return List.of(
                (double) all.videos(),
                (double) counts.views(),
                counts.watched(),
                (double) (counts.completes() + counts.likes() + counts.comments()),
                (double) all.top().stream().mapToLong(TopVideo::views).sum(),
                all.top().stream().mapToDouble(top -> known(top.engagement())).sum(),
                known(all.trends().engagement()),
                known(all.trends().views()),
                known(all.trends().watched()));
    }

    List<Double> users(Period period) {
        UserSummary summary = users.summary(userScope(period), EnumSet.allOf(UserMetric.class));
        Activity activity = Objects.requireNonNull(summary.activity());
        Growth growth = Objects.requireNonNull(summary.growth());
        Returns returns = Objects.requireNonNull(summary.returns());
        Activity.Actions actions = activity.actions();
        return List.of(
                (double) activity.users().daily(),
                (double) activity.users().weekly(),
                (double) activity.users().monthly(),
                (double) growth.returningUsers(),
                known(growth.churnRate()),
                (double) activity.sessions().total(),
                known(activity.sessions().averageDuration()),
                (double) (actions.uploads() + actions.comments() + actions.likes() + actions.shares()),
                (double) growth.newUsers(),
                known(returns.share(0)),
                known(returns.share(1)));
    }

    List<Double> engagement(Period period) {
        Engagement all = users.engagement(userScope(period));
        return List.of(
                known(all.all().duration()),
                known(all.all().pages()),
                known(all.bounceRate()),
                known(all.ofNew().duration()),
                known(all.ofReturning().duration()),
                (double) all.hours().stream().mapToLong(Engagement.Hour::users).sum(),
                all.hours().stream()
                        .mapToDouble(hour -> hour.engagement() == null ? 0 : hour.engagement())
                        .sum());
    }

    private VideoScope scope(Period period) {
        return new VideoScope(tenant, Set.of(), period, ZoneOffset.UTC, ASKER);
    }

    private UserScope userScope(Period period) {
        return new UserScope(tenant, period, ZoneOffset.UTC, ASKER);
    }

    private static Double known(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
