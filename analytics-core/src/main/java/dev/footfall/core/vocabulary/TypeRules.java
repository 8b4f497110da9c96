package dev.footfall.core.vocabulary;

import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.EventDraft;
import java.util.Map;
import java.util.Set;

/** What single types demand beyond the fields that they need. */
public final class TypeRules {

    private static final Map<String, TypeRule> RULES = Map.of(
            "product AR view",
            TypeRule.oneOf("action", Set.of("click", "scan")),
            "user signup",
            TypeRule.oneOf("source", Set.of("organic", "referral", "social", "direct", "paid", "email")),
            "report created",
            new ReportRule(),
            "report state changed",
            new ReportRule(),
            Device.REGISTERED,
            new DeviceRule(),
            Device.HEARTBEAT,
            new DeviceRule(),
            ViewerSession.TYPE,
            new ViewerSessionRule(),
            "video watch",
            new WatchRule(),
            "video quality",
            new QualityRule());

    private TypeRules() {}

    /** Checks a draft whose type is canonical, and gives it the parts that its metadata speak of. */
    public static void apply(EventDraft draft, FaultList faults) {
        TypeRule rule = RULES.get(draft.type());
        if (rule != null) {
            rule.apply(draft, faults);
        }
    }
}
