package dev.footfall.servlet.http;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.TokenStore;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.access.DeviceKeys;
import dev.footfall.core.catalog.GuardedCatalog;
import dev.footfall.core.export.Exports;
import dev.footfall.core.export.ReportWriters;
import dev.footfall.core.query.Answers;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.system.HostSystem;
import dev.footfall.servlet.access.HostCallers;
import dev.footfall.servlet.visitor.VisitorConsent;
import java.time.Clock;

/**
 * What an API finds around it.
 *
 * @param names where answers take names from; never throws, and takes any number of ids
 * @param hasHostCatalog whether the names are the host's own, so that nobody asks the stored catalog
 */
public record Surroundings(
        AnalyticsSettings settings,
        Intake intake,
        AnalyticsStore store,
        Answers questions,
        GuardedCatalog names,
        boolean hasHostCatalog,
        TokenStore tokens,
        DeviceKeys deviceKeys,
        AccessPolicy policy,
        Clock clock,
        ReportWriters reportWriters,
        HostSystem system,
        Exports exports,
        Admission admission,
        Administration administration,
        VisitorConsent consent) {

    /**
     * What a running engine has.
     *
     * @param hostCallers users of the host's own
     * @param consent whether visitors agreed to a cookie
     */
    public static Surroundings of(AnalyticsEngine engine, HostCallers hostCallers, VisitorConsent consent) {
        return new Surroundings(
                engine.settings(),
                engine::submit,
                engine.store(),
                engine.questions(),
                engine.names(),
                engine.hasHostCatalog(),
                engine.tokenStore(),
                engine.deviceKeys(),
                engine.policy(),
                engine.clock(),
                engine.reportWriters(),
                engine.system(),
                engine.exports(),
                new Admission(engine.rateLimits(), hostCallers),
                new Administration(engine.issuedTokens(), engine.audits(), engine::privacy),
                consent);
    }

    /** The same with another way in. */
    public Surroundings with(Intake otherIntake) {
        return new Surroundings(
                settings,
                otherIntake,
                store,
                questions,
                names,
                hasHostCatalog,
                tokens,
                deviceKeys,
                policy,
                clock,
                reportWriters,
                system,
                exports,
                admission,
                administration,
                consent);
    }

    /** The same with another store. */
    public Surroundings with(AnalyticsStore otherStore) {
        return new Surroundings(
                settings,
                intake,
                otherStore,
                questions,
                names,
                hasHostCatalog,
                tokens,
                deviceKeys,
                policy,
                clock,
                reportWriters,
                system,
                exports,
                admission,
                administration,
                consent);
    }

    /** The same with other answers. */
    public Surroundings with(Answers others) {
        return new Surroundings(
                settings,
                intake,
                store,
                others,
                names,
                hasHostCatalog,
                tokens,
                deviceKeys,
                policy,
                clock,
                reportWriters,
                system,
                exports,
                admission,
                administration,
                consent);
    }

    /** The same with other writers. */
    public Surroundings with(ReportWriters others) {
        return new Surroundings(
                settings,
                intake,
                store,
                questions,
                names,
                hasHostCatalog,
                tokens,
                deviceKeys,
                policy,
                clock,
                others,
                system,
                exports,
                admission,
                administration,
                consent);
    }

    /** The same with other exports. */
    public Surroundings with(Exports others) {
        return new Surroundings(
                settings,
                intake,
                store,
                questions,
                names,
                hasHostCatalog,
                tokens,
                deviceKeys,
                policy,
                clock,
                reportWriters,
                system,
                others,
                admission,
                administration,
                consent);
    }

    /** The same with other means of administration. */
    public Surroundings with(Administration other) {
        return new Surroundings(
                settings,
                intake,
                store,
                questions,
                names,
                hasHostCatalog,
                tokens,
                deviceKeys,
                policy,
                clock,
                reportWriters,
                system,
                exports,
                admission,
                other,
                consent);
    }
}
