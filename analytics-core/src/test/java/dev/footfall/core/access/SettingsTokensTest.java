package dev.footfall.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.core.settings.TokenSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTokensTest {

    private static final Tenant SHOP = Tenant.of("shop");

    private final SettingsTokens tokens = new SettingsTokens(List.of(
            new TokenSettings("server", "private", SHOP, Set.of(), Set.of(Access.READ, Access.WRITE), Set.of()),
            new TokenSettings("page", "public", SHOP, Set.of("w-1"), Set.of(Access.WRITE), Set.of("shop.example"))));

    @Test
    void aTokenIsKnownByItsSecretAlone() {
        assertThat(tokens.find("private")).map(Caller::name).contains("server");
        assertThat(tokens.find("public")).map(Caller::isBrowser).contains(true);
        assertThat(tokens.find("Private")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
        assertThat(tokens.find("\ud800")).isEmpty();
    }

    @Test
    void onlyDomainsOfTokensAreKnown() {
        assertThat(tokens.knowsDomain("shop.example")).isTrue();
        assertThat(tokens.knowsDomain("other.example")).isFalse();
    }

    @Test
    void nobodyMayDoMoreThanHeWasGranted() {
        AccessPolicy policy = AccessPolicy.asGranted();
        Caller page = tokens.find("public").orElseThrow();

        assertThat(policy.permits(page, Access.WRITE, SHOP, null)).isTrue();
        assertThat(policy.permits(page, Access.WRITE, SHOP, "w-1")).isTrue();
        assertThat(policy.permits(page, Access.WRITE, SHOP, "w-2")).isFalse();
        assertThat(policy.permits(page, Access.READ, SHOP, null)).isFalse();
        assertThat(policy.permits(page, Access.WRITE, Tenant.of("other"), null)).isFalse();
    }
}
