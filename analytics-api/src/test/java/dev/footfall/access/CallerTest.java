package dev.footfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    private static final Tenant ACME = Tenant.of("acme");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    shop.example,          shop.example,           true
                    shop.example,          SHOP.Example,           true
                    Shop.EXAMPLE,          shop.example,           true
                    shop.example,          shop.example:8443,      true
                    shop.example,          www.shop.example,       false
                    shop.example,          shop.example.evil,      false
                    shop.example,          evilshop.example,       false
                    shop.example,          shop.example.,          false
                    shop.example,          shopXexample,           false
                    shop.example,          '',                     false
                    shop.example,          shop.example:,          false
                    shop.example,          shop.example:80:80,     false
                    shop.example:8443,     shop.example:8443,      true
                    shop.example:8443,     shop.example:8444,      false
                    shop.example:8443,     shop.example,           false
                    localhost:8080,        localhost:8080,         true
                    localhost:8080,        localhost:80808,        false
                    '[::1]:8080',          '[::1]:8080',           true
                    '[::1]',               '[::1]:8080',           true
                    *.shop.example,        www.shop.example,       true
                    *.shop.example,        a.b.shop.example:8443,  true
                    *.shop.example,        WWW.SHOP.EXAMPLE,       true
                    *.shop.example,        shop.example,           false
                    *.shop.example,        .shop.example,          false
                    *.shop.example,        evilshop.example,       false
                    *.shop.example,        www.shop.example.evil,  false
                    *.shop.example:8443,   www.shop.example:8443,  true
                    *.shop.example:8443,   www.shop.example:8444,  false
                    *.shop.example:8443,   www.shop.example,       false
                    *.shop.example:8443,   .shop.example:8443,     false
                    """)
    void aDomainAllowsItsOwnPagesOnly(String domain, String page, boolean allowed) {
        assertThat(caller(Set.of(), Set.of(domain)).allowsDomain(page)).isEqualTo(allowed);
    }

    @Test
    void anyOfTheDomainsIsEnough() {
        Caller caller = caller(Set.of(), Set.of("shop.example", "*.blog.example"));
        assertThat(caller.isBrowser()).isTrue();
        assertThat(caller.allowsDomain("shop.example")).isTrue();
        assertThat(caller.allowsDomain("my.blog.example")).isTrue();
        assertThat(caller.allowsDomain("other.example")).isFalse();
    }

    @Test
    void aPrivateCallerIsAllowedOnNoPage() {
        Caller caller = caller(Set.of(), Set.of());
        assertThat(caller.isBrowser()).isFalse();
        assertThat(caller.allowsDomain("shop.example")).isFalse();
    }

    @Test
    void aCallerSeesAllWorkspacesUnlessLimited() {
        assertThat(caller(Set.of(), Set.of()).maySee("any")).isTrue();
        assertThat(caller(Set.of("one"), Set.of()).maySee("one")).isTrue();
        assertThat(caller(Set.of("one"), Set.of()).maySee("two")).isFalse();
    }

    @Test
    void noAccessIncludesAnother() {
        Caller admin = new Caller("admin", ACME, Set.of(Access.ADMIN), Set.of(), Set.of());
        assertThat(admin.may(Access.ADMIN)).isTrue();
        assertThat(admin.may(Access.READ)).isFalse();
        assertThat(admin.may(Access.WRITE)).isFalse();
    }

    @Test
    void whatWasGrantedIsPermittedInTheCallersOwnTenantAndWorkspaces() {
        AccessPolicy policy = AccessPolicy.asGranted();
        Caller reader = new Caller("reader", ACME, Set.of(Access.READ), Set.of("one"), Set.of());
        assertThat(policy.permits(reader, Access.READ, ACME, null)).isTrue();
        assertThat(policy.permits(reader, Access.READ, ACME, "one")).isTrue();
        assertThat(policy.permits(reader, Access.READ, ACME, "two")).isFalse();
        assertThat(policy.permits(reader, Access.WRITE, ACME, "one")).isFalse();
        assertThat(policy.permits(reader, Access.READ, Tenant.of("globex"), "one"))
                .isFalse();
    }

    @Test
    void mostSpeakForNoDeviceInParticular() {
        assertThat(caller(Set.of(), Set.of()).device()).isNull();
    }

    private static Caller caller(Set<String> workspaces, Set<String> domains) {
        return new Caller("caller", ACME, Set.of(Access.WRITE), workspaces, domains);
    }
}
