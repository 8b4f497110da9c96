package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.memory.InMemoryStore;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Not run by the build but by {@link LimitedStoreTest}, which tells it what to lack. */
@ExtendWith(ContractOfALimitedStore.Lacking.class)
class ContractOfALimitedStore extends AnalyticsStoreContract {

    static final String LACKING = "lacking";

    private final Capability lacking;

    ContractOfALimitedStore(Capability lacking) {
        this.lacking = lacking;
    }

    @Override
    protected AnalyticsStore createStore() {
        return LimitedStore.without(new InMemoryStore(), Set.of(lacking));
    }

    static final class Lacking implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getDeclaringExecutable().getDeclaringClass() == ContractOfALimitedStore.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Capability.valueOf(context.getConfigurationParameter(LACKING).orElseThrow());
        }
    }
}
