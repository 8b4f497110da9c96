package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footfall.testkit.faulty.Fault;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class ContractsFindFaultsTest {

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("dev.footfall.testkit.faulty.Fault#all")
    void aFaultyStoreFailsTheTestsThatNameItsFault(Fault fault) {
        Set<String> failed = EngineTestKit.engine("junit-jupiter")
                .configurationParameter(ContractOfAFaultyStore.FAULT, fault.name())
                .selectors(selectClass(ContractOfAFaultyStore.class))
                .execute()
                .testEvents()
                .failed()
                .map(ContractsFindFaultsTest::methodName)
                .collect(Collectors.toSet());
        assertThat(failed).containsAll(fault.foundBy());
    }

    private static String methodName(Event event) {
        return event.getTestDescriptor()
                .getSource()
                .map(source -> ((MethodSource) source).getMethodName())
                .orElseThrow();
    }
}
