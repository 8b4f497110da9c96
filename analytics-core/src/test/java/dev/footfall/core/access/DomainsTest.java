package dev.footfall.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {

    private static final Set<String> DOMAINS =
            Set.of("Shop.example", "localhost:8080", "*.Park.example", "*.fair.example:8443", "[::1]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "SHOP.example:81",
                "www.shop.example",
                "localhost",
                "localhost:8080",
                "localhost:8081",
                "park.example",
                ".park.example",
                "a.park.example",
                "a.b.park.example:1",
                "apark.example",
                "a.fair.example",
                "a.fair.example:8443",
                "fair.example:8443",
                "[::1]",
                "[::1]:80",
                "",
                ":",
                "."
            })
    void theyMatchAsThoseOfACallerDo(String host) {
        Caller caller = new Caller("page", Tenant.of("shop"), Set.of(), Set.of(), DOMAINS);

        assertThat(Domains.of(DOMAINS).have(host)).isEqualTo(caller.allowsDomain(host));
    }
}
