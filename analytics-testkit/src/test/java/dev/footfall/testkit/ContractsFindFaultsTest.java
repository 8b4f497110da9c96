package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footfall.testkit.faulty.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class ContractsFindFaultsTest {

    /** Where each method of the contracts is: to look for all of them takes longer than to run a few. */
    private static final Map<String, List<UniqueId>> PLACES = EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(ContractOfAFaultyStore.class))
            .discover()
            .getEngineDescriptor()
            .getDescendants()
            .stream()
            .filter(place -> methodOf(place).isPresent())
            .collect(Collectors.groupingBy(
                    place -> methodOf(place).orElseThrow(),
                    Collectors.mapping(TestDescriptor::getUniqueId, Collectors.toList())));

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("dev.footfall.testkit.faulty.Fault#all")
    void aFaultyStoreFailsTheTestsThatNameItsFault(Fault fault) {
        Set<String> failed = EngineTestKit.engine("junit-jupiter")
                .configurationParameter(ContractOfAFaultyStore.FAULT, fault.name())
                .selectors(fault.foundBy().stream()
                        .flatMap(name -> PLACES.getOrDefault(name, List.of()).stream())
                        .map(DiscoverySelectors::selectUniqueId)
                        .toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .filter(ContractsFindFaultsTest::isAnUnmetExpectation)
                .flatMap(event -> methodOf(event.getTestDescriptor()).stream())
                .collect(Collectors.toSet());
        assertThat(failed).containsExactlyInAnyOrderElementsOf(fault.foundBy());
    }

    private static boolean isAnUnmetExpectation(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .filter(AssertionError.class::isInstance)
                .isPresent();
    }

    private static Optional<String> methodOf(TestDescriptor descriptor) {
        return descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName());
    }
}
