package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {

    private static final Tenant SHOP = Tenant.of("shop");

    private static String called(String name) {
        return Actor.of(new Caller(name, SHOP, Set.of(Access.ADMIN), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada|ada",
                "Host|caller 'Host'",
                "' host'|caller ' host'",
                "whoever HAS the address|caller 'whoever HAS the address'",
                "''|caller ''",
                "'a\nb\u0000\ud800'|a?b??"
            })
    void nobodyPassesForAnotherNorIsTooStrangeToBeKept(String name, String told) {
        assertThat(called(name)).isEqualTo(told);
    }

    @Test
    void longNamesAreCut() {
        assertThat(called("x".repeat(500))).isEqualTo("x".repeat(128));
        assertThat(called("\ud83d\ude00".repeat(200))).isEqualTo("\ud83d\ude00".repeat(128));
    }

    @Test
    void aTokenThatWasMadeIsToldWithItsId() {
        String id = "0a1b2c3d-0000-4000-8000-0123456789ab";
        Caller made = new Caller("till", SHOP, Set.of(Access.ADMIN), Set.of(), Set.of(), null, id, null);

        assertThat(Actor.of(made)).isEqualTo("till (" + id + ")");
    }
}
