package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A way to be wrong.
 *
 * @param name what the faulty store does
 * @param foundBy the methods of the contracts that must fail
 * @param spoil makes the faulty store of a sound one
 */
public record Fault(String name, List<String> foundBy, UnaryOperator<AnalyticsStore> spoil) {

    static final String IN_RANDOM_HISTORIES = "aRandomHistoryHasTheAnswersOfTheReference";

    static final String IN_QUESTIONS = "aRandomQuestionHasTheAnswerOfTheReference";

    public static Stream<Fault> all() {
        return Stream.of(
                        CapabilityFaults.ALL,
                        TenantFaults.ALL,
                        AppendFaults.ALL,
                        FidelityFaults.ALL,
                        FilterFaults.ALL,
                        PagingFaults.ALL,
                        SessionFaults.ALL,
                        EntryFaults.ALL,
                        UserFaults.ALL,
                        ActivityFaults.ALL,
                        ReportFaults.ALL,
                        DeviceFaults.ALL,
                        DeviceKeyFaults.ALL,
                        RebuildFaults.ALL,
                        QuestionFaults.ALL,
                        AnswerFaults.ALL,
                        LimitFaults.ALL,
                        RowFaults.ALL,
                        ViewingFaults.ALL,
                        SpanFaults.ALL,
                        SaltFaults.ALL,
                        CatalogFaults.ALL,
                        SystemFaults.ALL,
                        ExportFaults.ALL,
                        StaleFaults.ALL,
                        ErasureFaults.ALL,
                        PrivacyFaults.ALL,
                        TokenFaults.ALL,
                        AuditFaults.ALL,
                        AnnotationFaults.ALL,
                        RollupFaults.ALL,
                        RollingFaults.ALL,
                        StampFaults.ALL,
                        JourneyFaults.ALL)
                .flatMap(List::stream);
    }

    public static Fault named(String name) {
        return all().filter(fault -> fault.name.equals(name)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
