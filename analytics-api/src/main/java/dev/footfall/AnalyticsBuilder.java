package dev.footfall;

import dev.footfall.access.AccessPolicy;
import dev.footfall.access.TokenStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.device.DeviceDetector;
import dev.footfall.export.ReportWriter;
import dev.footfall.system.SystemProbe;
import dev.footfall.visitor.CountryResolver;
import dev.footfall.visitor.CurrentUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts analytics in any Java application. What is not said is as the settings tell. Not safe for many threads. */
public final class AnalyticsBuilder {

    private final Map<String, String> settings = new HashMap<>();
    private final List<ReportWriter> reportWriters = new ArrayList<>();
    private @Nullable AnalyticsStore store;
    private @Nullable DataSource dataSource;
    private @Nullable Catalog catalog;
    private @Nullable TokenStore tokens;
    private @Nullable AccessPolicy policy;
    private @Nullable DeviceDetector deviceDetector;
    private @Nullable CountryResolver countryResolver;
    private @Nullable CurrentUser currentUser;
    private @Nullable SystemProbe systemProbe;

    AnalyticsBuilder() {}

    /** Sets what a properties file would: {@code analytics.zone} to {@code Europe/Berlin}. */
    public AnalyticsBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public AnalyticsBuilder settings(Map<String, String> values) {
        settings.putAll(values);
        return this;
    }

    /** Where everything is kept, whatever the settings say; it is closed with analytics. */
    public AnalyticsBuilder store(AnalyticsStore store) {
        this.store = store;
        return this;
    }

    /** The application's own database, which is shared and never closed by us. */
    public AnalyticsBuilder dataSource(DataSource dataSource) {
        this.dataSource = dataSource;
        return this;
    }

    /** Where answers take names from, instead of the stored catalog. */
    public AnalyticsBuilder catalog(Catalog catalog) {
        this.catalog = catalog;
        return this;
    }

    public AnalyticsBuilder tokens(TokenStore tokens) {
        this.tokens = tokens;
        return this;
    }

    public AnalyticsBuilder policy(AccessPolicy policy) {
        this.policy = policy;
        return this;
    }

    public AnalyticsBuilder deviceDetector(DeviceDetector deviceDetector) {
        this.deviceDetector = deviceDetector;
        return this;
    }

    public AnalyticsBuilder countryResolver(CountryResolver countryResolver) {
        this.countryResolver = countryResolver;
        return this;
    }

    /** Who is signed in, unless {@code analytics.privacy.principal} is false. */
    public AnalyticsBuilder currentUser(CurrentUser currentUser) {
        this.currentUser = currentUser;
        return this;
    }

    public AnalyticsBuilder systemProbe(SystemProbe systemProbe) {
        this.systemProbe = systemProbe;
        return this;
    }

    /** Adds one that goes before those which plugins provide. */
    public AnalyticsBuilder reportWriter(ReportWriter writer) {
        reportWriters.add(writer);
        return this;
    }

    /**
     * Starts. Events are taken from now on, and stored as soon as the store can be made ready, now or later.
     *
     * @throws IllegalArgumentException if a setting cannot be used; its message tells every fault
     * @throws IllegalStateException if {@code analytics-core} is not on the class path
     */
    public Analytics build() {
        return ServiceLoader.load(AnalyticsProvider.class, AnalyticsBuilder.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("analytics-core is not on the class path"))
                .start(this);
    }

    /** What was said, for {@link AnalyticsProvider}. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    public List<ReportWriter> reportWriters() {
        return List.copyOf(reportWriters);
    }

    public Optional<AnalyticsStore> store() {
        return Optional.ofNullable(store);
    }

    public Optional<DataSource> dataSource() {
        return Optional.ofNullable(dataSource);
    }

    public Optional<Catalog> catalog() {
        return Optional.ofNullable(catalog);
    }

    public Optional<TokenStore> tokens() {
        return Optional.ofNullable(tokens);
    }

    public Optional<AccessPolicy> policy() {
        return Optional.ofNullable(policy);
    }

    public Optional<DeviceDetector> deviceDetector() {
        return Optional.ofNullable(deviceDetector);
    }

    public Optional<CountryResolver> countryResolver() {
        return Optional.ofNullable(countryResolver);
    }

    public Optional<CurrentUser> currentUser() {
        return Optional.ofNullable(currentUser);
    }

    public Optional<SystemProbe> systemProbe() {
        return Optional.ofNullable(systemProbe);
    }
}
