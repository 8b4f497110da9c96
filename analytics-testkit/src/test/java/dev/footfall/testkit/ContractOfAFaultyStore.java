package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.testkit.faulty.Fault;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Not run by the build but by {@link ContractsFindFaultsTest}, which tells it which fault to have. */
@ExtendWith(ContractOfAFaultyStore.ChosenFault.class)
class ContractOfAFaultyStore extends AnalyticsStoreContract {

    static final String FAULT = "fault";

    private final Fault fault;

    ContractOfAFaultyStore(Fault fault) {
        this.fault = fault;
    }

    @Override
    protected AnalyticsStore createStore() {
        return fault.spoil().apply(new InMemoryStore());
    }

    static final class ChosenFault implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Fault.class;
        }

        @Override
        public Fault resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Fault.named(context.getConfigurationParameter(FAULT).orElseThrow());
        }
    }
}
