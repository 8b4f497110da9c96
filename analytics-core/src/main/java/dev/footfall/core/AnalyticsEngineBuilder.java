package dev.footfall.core;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.TokenStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.access.SettingsTokens;
import dev.footfall.core.device.RuleDeviceDetector;
import dev.footfall.core.export.ExportSource;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.device.DeviceDetector;
import dev.footfall.export.ReportWriter;
import dev.footfall.system.SystemProbe;
import dev.footfall.visitor.CountryResolver;
import dev.footfall.visitor.CurrentUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an {@link AnalyticsEngine}; what is not said is as the settings tell, with names from the stored catalog. */
public final class AnalyticsEngineBuilder {

    final AnalyticsSettings settings;
    final AnalyticsStore store;
    final List<ReportWriter> reportWriters = new ArrayList<>();
    final Map<String, ExportSource> exportSources = new HashMap<>();

    @Nullable
    Catalog catalog;

    @Nullable
    SystemProbe systemProbe;

    TokenStore tokens;
    AccessPolicy policy = AccessPolicy.asGranted();
    DeviceDetector detector = RuleDeviceDetector.standard();
    CountryResolver countries = CountryResolver.fromTrustedHeader();
    CurrentUser currentUser = CurrentUser.nobody();
    Clock clock = Clock.systemUTC();

    AnalyticsEngineBuilder(AnalyticsSettings settings, AnalyticsStore store) {
        this.settings = settings;
        this.store = store;
        this.tokens = new SettingsTokens(settings.tokens());
    }

    /** The host's own, asked instead of the stored one. */
    public AnalyticsEngineBuilder catalog(Catalog catalog) {
        this.catalog = catalog;
        return this;
    }

    /**
     * The host's own, asked instead of the tokens of the settings. Tokens that are made at run time and the keys of
     * devices are known as before, to whom it does not know.
     */
    public AnalyticsEngineBuilder tokens(TokenStore tokens) {
        this.tokens = tokens;
        return this;
    }

    public AnalyticsEngineBuilder policy(AccessPolicy policy) {
        this.policy = policy;
        return this;
    }

    public AnalyticsEngineBuilder deviceDetector(DeviceDetector detector) {
        this.detector = detector;
        return this;
    }

    public AnalyticsEngineBuilder countryResolver(CountryResolver countries) {
        this.countries = countries;
        return this;
    }

    /** Who tracks, where the settings allow to ask. */
    public AnalyticsEngineBuilder currentUser(CurrentUser currentUser) {
        this.currentUser = currentUser;
        return this;
    }

    /** What tells of the host's queues and its storage. */
    public AnalyticsEngineBuilder systemProbe(SystemProbe probe) {
        this.systemProbe = probe;
        return this;
    }

    public AnalyticsEngineBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Adds one that goes before those which plugins provide. */
    public AnalyticsEngineBuilder reportWriter(ReportWriter writer) {
        reportWriters.add(writer);
        return this;
    }

    /** Adds a type of export, or takes the place of one of ours. */
    public AnalyticsEngineBuilder exportSource(String type, ExportSource source) {
        exportSources.put(type, source);
        return this;
    }

    /** Not started yet. */
    public AnalyticsEngine build() {
        return new AnalyticsEngine(this);
    }
}
