package dev.footfall.core.settings;

import dev.footfall.access.Access;
import dev.footfall.access.Tenant;
import dev.footfall.event.EventType;
import dev.footfall.event.EventTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all settings at once, so that a wrong start tells every fault and not the first one. */
public final class SettingsReader {

    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern JDBC_URL = Pattern.compile("jdbc:.+");
    private static final int QUARTER_HOUR = 15 * 60;
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    private final SettingValues values;

    private SettingsReader(SettingValues values) {
        this.values = values;
    }

    /**
     * Reads what is set and fills in the rest.
     *
     * @throws InvalidSettingsException if anything that is set cannot be used
     */
    public static AnalyticsSettings read(SettingSource source) {
        SettingValues values = new SettingValues(source);
        AnalyticsSettings settings = new SettingsReader(values).settings();
        new UnreadNames(values).check();
        if (!values.faults().isEmpty()) {
            throw new InvalidSettingsException(values.faults());
        }
        return settings;
    }

    /** Every name that is read; those of lists with the index 0. */
    public static Set<String> names() {
        SettingValues nothing = new SettingValues(name -> null);
        AnalyticsSettings unused = new SettingsReader(nothing).settings();
        return Set.copyOf(nothing.read());
    }

    private AnalyticsSettings settings() {
        EventTypes types = types();
        return new AnalyticsSettings(
                values.flag("analytics.enabled", true),
                values.parse("analytics.tenant", Tenant.of("default"), "1 to 128 characters", Tenant::of),
                zone(),
                apis(),
                prefix(),
                new TokenReader(values).tokens(),
                accessSettings(),
                types,
                store(),
                ingest(),
                session(),
                new PrivacyReader(values, types).settings(),
                audience(),
                system(),
                export(),
                rollups(),
                answers(),
                dashboard());
    }

    private AccessSettings accessSettings() {
        return new AccessSettings(
                values.optionalCount("analytics.access.requests-per-minute", 1, TokenRules.MAX_REQUESTS_PER_MINUTE),
                values.optionalCount(
                        "analytics.access.page-requests-per-minute", 1, TokenRules.MAX_REQUESTS_PER_MINUTE));
    }

    private ZoneId zone() {
        return values.parse(
                "analytics.zone",
                ZoneOffset.UTC,
                "a time zone such as Europe/Berlin or UTC, whole quarter-hours from UTC",
                SettingsReader::zone);
    }

    /** Events are counted by quarter-hours of UTC, which must make up hours and days of the zone. */
    private static ZoneId zone(String value) {
        ZoneId zone = ZoneId.of(value);
        if (zone.getRules().getOffset(Instant.now()).getTotalSeconds() % QUARTER_HOUR != 0) {
            throw new IllegalArgumentException();
        }
        return zone;
    }

    private Set<Api> apis() {
        Set<Api> all = EnumSet.allOf(Api.class);
        String names = all.stream().map(Api::label).collect(Collectors.joining(", "));
        return values.parse(
                "analytics.apis",
                all,
                "any of " + names,
                value -> values.list("analytics.apis").stream()
                        .map(SettingsReader::api)
                        .collect(Collectors.toSet()));
    }

    private static Api api(String label) {
        return Stream.of(Api.values())
                .filter(api -> api.label().equals(label))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private String prefix() {
        String right = "empty or a path such as /analytics-api: a slash before each part, none at the end";
        String prefix = values.matching("analytics.mount.prefix", PREFIX, right);
        return prefix == null ? "" : prefix;
    }

    private EventTypes types() {
        return values.parse(
                "analytics.event-types",
                EventTypes.standard(),
                "names, separated by commas, that no standard type has",
                value -> EventTypes.standard()
                        .with(values.list("analytics.event-types").stream()
                                .map(EventType::of)
                                .toList()));
    }

    private StoreSettings store() {
        return new StoreSettings(
                values.matching("analytics.store", PROVIDER, "the name of a store's provider, such as jdbc"),
                values.matching("analytics.datasource.url", JDBC_URL, "a JDBC URL: jdbc:h2:… or jdbc:postgresql:…"),
                values.text("analytics.datasource.username"),
                values.text("analytics.datasource.password"),
                values.text("analytics.datasource.jndi-name"),
                values.text("analytics.datasource.bean"),
                values.flag("analytics.schema.migrate", true),
                values.under("analytics.store."));
    }

    private IngestSettings ingest() {
        return new IngestSettings(
                (int) values.size("analytics.ingest.max-body-size", MIB, KIB, 64 * MIB),
                values.count("analytics.ingest.max-batch-events", 1000, 1, 10_000),
                values.count("analytics.ingest.max-depth", 16, 2, 60),
                (int) values.size("analytics.ingest.max-string-size", 8 * KIB, 128, MIB),
                values.count("analytics.ingest.max-id-length", 128, 36, 128),
                (int) values.size("analytics.ingest.max-metadata-size", 32 * KIB, 128, MIB),
                values.count("analytics.ingest.queue-events", 20_000, 1, 10_000_000),
                values.size("analytics.ingest.queue-size", 16 * MIB, 64 * KIB, 4096L * MIB),
                values.count("analytics.ingest.commit-events", 500, 1, 10_000),
                duration("analytics.ingest.linger", Duration.ofMillis(5), Duration.ZERO, Duration.ofSeconds(1)),
                duration(
                        "analytics.ingest.answer-timeout",
                        Duration.ofSeconds(5),
                        Duration.ofMillis(10),
                        Duration.ofMinutes(1)),
                duration(
                        "analytics.ingest.close-timeout", Duration.ofSeconds(5), Duration.ZERO, Duration.ofMinutes(1)));
    }

    private SessionSettings session() {
        Duration timeout = duration(
                "analytics.session.timeout", Duration.ofMinutes(30), Duration.ofSeconds(1), Duration.ofHours(12));
        Duration maximum = duration(
                "analytics.session.maximum", Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofHours(48));
        if (timeout.compareTo(maximum) > 0) {
            values.fault(
                    "analytics.session.timeout", timeout.toString(), "at most analytics.session.maximum, " + maximum);
        }
        return new SessionSettings(timeout, maximum);
    }

    private AudienceSettings audience() {
        return new AudienceSettings(
                duration(
                        "analytics.audience.online-within",
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(1),
                        Duration.ofDays(1)),
                values.flag("analytics.audience.require-https", false));
    }

    private SystemSettings system() {
        return new SystemSettings(
                values.flag("analytics.system.enabled", true),
                values.parse("analytics.system.access", Access.READ, "read or admin", SettingsReader::access),
                duration(
                        "analytics.system.retention",
                        Duration.ofDays(400),
                        Duration.ofDays(2),
                        Duration.ofDays(4_000)));
    }

    private static Access access(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "read" -> Access.READ;
            case "admin" -> Access.ADMIN;
            default -> throw new IllegalArgumentException();
        };
    }

    private ExportSettings export() {
        return new ExportSettings(
                exportDirectory(),
                duration(
                        "analytics.export.expires-after",
                        Duration.ofHours(24),
                        Duration.ofMinutes(1),
                        Duration.ofDays(30)),
                values.count("analytics.export.max-per-tenant", 3, 1, 100),
                values.count("analytics.export.workers", 1, 1, 16));
    }

    private RollupSettings rollups() {
        return new RollupSettings(
                values.flag("analytics.rollups.enabled", true),
                duration(
                        "analytics.rollups.pause", Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofHours(1)));
    }

    /** So little that a host does not notice it. */
    private AnswerSettings answers() {
        long otherwise = Math.min(4 * MIB, Runtime.getRuntime().maxMemory() / 64);
        return new AnswerSettings(values.size("analytics.answers.cache-size", otherwise, 0, 4096L * MIB));
    }

    private DashboardSettings dashboard() {
        return new DashboardSettings(
                values.flag("analytics.dashboard.enabled", false),
                values.text("analytics.dashboard.title"),
                new HashSet<>(values.list("analytics.dashboard.roles")));
    }

    private @Nullable Path exportDirectory() {
        String name = "analytics.export.directory";
        return values.text(name) == null
                ? null
                : values.parse(name, Path.of(""), "an absolute path of a directory", SettingsReader::directory);
    }

    /** One that is not there yet is made when it is needed. */
    private static Path directory(String value) {
        Path path = Path.of(value);
        if (!path.isAbsolute() || (Files.exists(path) && !Files.isDirectory(path))) {
            throw new IllegalArgumentException();
        }
        return path;
    }

    private Duration duration(String name, Duration otherwise, Duration min, Duration max) {
        return values.duration(name, otherwise, min, max);
    }
}
