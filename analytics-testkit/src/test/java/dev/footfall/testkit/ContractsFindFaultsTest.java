package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footfall.testkit.faulty.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class ContractsFindFaultsTest {

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("dev.footfall.testkit.faulty.Fault#all")
    void aFaultyStoreFailsTheTestsThatNameItsFault(Fault fault) {
        Set<String> failed = EngineTestKit.engine("junit-jupiter")
                .configurationParameter(ContractOfAFaultyStore.FAULT, fault.name())
                .selectors(selectClass(ContractOfAFaultyStore.class))
                .filters(onlyTheMethods(fault.foundBy()))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .filter(ContractsFindFaultsTest::isAnUnmetExpectation)
                .flatMap(event -> methodOf(event.getTestDescriptor()).stream())
                .collect(Collectors.toSet());
        assertThat(failed).containsExactlyInAnyOrderElementsOf(fault.foundBy());
    }

    /** The others would only take time. */
    private static PostDiscoveryFilter onlyTheMethods(List<String> names) {
        return descriptor -> FilterResult.includedIf(
                methodOf(descriptor).map(names::contains).orElse(true));
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
