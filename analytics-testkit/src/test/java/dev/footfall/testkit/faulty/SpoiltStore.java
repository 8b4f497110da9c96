package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.audience.DeviceStore;
import dev.footfall.audit.AuditStore;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.EventStore;
import dev.footfall.export.ExportStore;
import dev.footfall.journey.JourneyStore;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.report.ReportStore;
import dev.footfall.retention.UserStore;
import dev.footfall.session.SessionStore;
import dev.footfall.system.SystemStore;
import dev.footfall.visitor.SaltStore;

/** Sound stores of which a part is exchanged. */
final class SpoiltStore {

    private SpoiltStore() {}

    static AnalyticsStore events(AnalyticsStore sound, EventStore events) {
        return new Spoilt(sound, events);
    }

    static AnalyticsStore sessions(AnalyticsStore sound, EventStore events, SessionStore sessions) {
        return new Spoilt(sound, events) {
            @Override
            public SessionStore sessions() {
                return sessions;
            }
        };
    }

    static AnalyticsStore reports(AnalyticsStore sound, EventStore events, ReportStore reports) {
        return new Spoilt(sound, events) {
            @Override
            public ReportStore reports() {
                return reports;
            }
        };
    }

    static AnalyticsStore devices(AnalyticsStore sound, EventStore events, DeviceStore devices) {
        return new Spoilt(sound, events) {
            @Override
            public DeviceStore devices() {
                return devices;
            }
        };
    }

    static AnalyticsStore users(AnalyticsStore sound, EventStore events, UserStore users) {
        return new Spoilt(sound, events) {
            @Override
            public UserStore users() {
                return users;
            }
        };
    }

    static AnalyticsStore counting(AnalyticsStore sound, EventStore events, AggregateStore aggregates) {
        return new Spoilt(sound, events) {
            @Override
            public AggregateStore aggregates() {
                return aggregates;
            }
        };
    }

    static AnalyticsStore aggregates(AnalyticsStore sound, AggregateStore aggregates) {
        return counting(sound, sound.events(), aggregates);
    }

    static AnalyticsStore salts(AnalyticsStore sound, SaltStore salts) {
        return new ForwardingStore(sound) {
            @Override
            public SaltStore salts() {
                return salts;
            }
        };
    }

    static AnalyticsStore catalog(AnalyticsStore sound, CatalogStore catalog) {
        return new ForwardingStore(sound) {
            @Override
            public CatalogStore catalog() {
                return catalog;
            }
        };
    }

    static AnalyticsStore system(AnalyticsStore sound, SystemStore system) {
        return new ForwardingStore(sound) {
            @Override
            public SystemStore system() {
                return system;
            }
        };
    }

    static AnalyticsStore exports(AnalyticsStore sound, ExportStore exports) {
        return new ForwardingStore(sound) {
            @Override
            public ExportStore exports() {
                return exports;
            }
        };
    }

    static AnalyticsStore privacy(AnalyticsStore sound, PrivacyStore privacy) {
        return new ForwardingStore(sound) {
            @Override
            public PrivacyStore privacy() {
                return privacy;
            }
        };
    }

    static AnalyticsStore tokens(AnalyticsStore sound, IssuedTokenStore tokens) {
        return new ForwardingStore(sound) {
            @Override
            public IssuedTokenStore tokens() {
                return tokens;
            }
        };
    }

    static AnalyticsStore annotations(AnalyticsStore sound, AnnotationStore annotations) {
        return new ForwardingStore(sound) {
            @Override
            public AnnotationStore annotations() {
                return annotations;
            }
        };
    }

    static AnalyticsStore audit(AnalyticsStore sound, AuditStore audit) {
        return new ForwardingStore(sound) {
            @Override
            public AuditStore audit() {
                return audit;
            }
        };
    }

    static AnalyticsStore journeys(AnalyticsStore sound, JourneyStore journeys) {
        return new ForwardingStore(sound) {
            @Override
            public JourneyStore journeys() {
                return journeys;
            }
        };
    }

    private static class Spoilt extends ForwardingStore {

        private final EventStore events;

        Spoilt(AnalyticsStore sound, EventStore events) {
            super(sound);
            this.events = events;
        }

        @Override
        public EventStore events() {
            return events;
        }
    }
}
