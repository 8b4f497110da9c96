package dev.footfall.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.core.ingest.SettableClock;
import dev.footfall.core.settings.AccessSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final String HERE = "192.0.2.7";

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final RateLimits limits = new RateLimits(new AccessSettings(null, 3), clock);

    private static Caller caller(String id, Set<String> domains, @Nullable Integer requests) {
        return new Caller("name", SHOP, Set.of(Access.READ), Set.of(), domains, null, id, requests);
    }

    private static Caller server(@Nullable Integer requests) {
        return caller("server", Set.of(), requests);
    }

    private static Caller page(@Nullable Integer requests) {
        return caller("page", Set.of("shop.example"), requests);
    }

    /** How many of so many requests are answered. */
    private static long answered(RateLimits limits, Caller caller, String address, int requests) {
        return IntStream.range(0, requests)
                .filter(i -> limits.take(caller, address).isZero())
                .count();
    }

    private long answered(Caller caller, String address, int requests) {
        return answered(limits, caller, address, requests);
    }

    @Test
    void aPrivateTokenHasNoLimitUnlessOneIsSet() {
        assertThat(answered(server(null), HERE, 100_000)).isEqualTo(100_000);

        RateLimits strict = new RateLimits(new AccessSettings(5, 3), clock);
        assertThat(answered(strict, server(null), HERE, 9)).isEqualTo(5);
    }

    @Test
    void withoutATokenSixHundredAMinuteAreAnsweredToEachPublicAddress() {
        assertThat(openly(HERE)).isEqualTo(600);
        assertThat(openly("192.0.2.8")).isEqualTo(600);
        assertThat(openly("10.0.0.1")).as("perhaps a proxy's").isEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(strings = {HERE, "10.0.0.1", "::1"})
    void twentySignInsAMinuteMayFailFromEachAddress(String address) {
        assertThat(failedSignIns(address)).isEqualTo(20);
        assertThat(failedSignIns("192.0.2.8")).isEqualTo(20);
        assertThat(limits.takeOpen(address)).as("is another count").isZero();
        clock.forward(Duration.ofSeconds(3));
        assertThat(failedSignIns(address)).isEqualTo(1);
    }

    @Test
    void signInsThatDidNotFailDoNotCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.takeSignIn(HERE)).isZero();
            limits.forgiveSignIn(HERE);
        }
        assertThat(failedSignIns(HERE)).isEqualTo(20);
    }

    private long failedSignIns(String address) {
        return IntStream.range(0, 30)
                .filter(i -> limits.takeSignIn(address).isZero())
                .count();
    }

    private long openly(String address) {
        return IntStream.range(0, 700)
                .filter(i -> limits.takeOpen(address).isZero())
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 1_000})
    void thoseOfAMinuteMayComeAtOnceAndComeBackEvenly(int limit) {
        assertThat(answered(server(limit), HERE, limit + 5)).isEqualTo(limit);
        clock.forward(Duration.ofMinutes(1).dividedBy(limit));
        assertThat(answered(server(limit), HERE, 5)).isEqualTo(1);
        clock.forward(Duration.ofMinutes(1));
        assertThat(answered(server(limit), HERE, limit + 5)).isEqualTo(limit);
        clock.forward(Duration.ofDays(1));
        assertThat(answered(server(limit), HERE, limit + 5))
                .as("no more are saved up")
                .isEqualTo(limit);
    }

    @Test
    void whoIsRefusedIsToldWhenToComeAgainAndCanThen() {
        assertThat(answered(server(2), HERE, 2)).isEqualTo(2);
        clock.forward(Duration.ofSeconds(12));

        Duration wait = limits.take(server(2), HERE);
        assertThat(wait).isEqualTo(Duration.ofSeconds(18));
        assertThat(limits.take(server(2), HERE)).as("asking costs nothing").isEqualTo(wait);
        clock.forward(wait.minusNanos(1_000));
        assertThat(limits.take(server(2), HERE)).isPositive();
        clock.forward(Duration.ofNanos(1_000));
        assertThat(limits.take(server(2), HERE)).isZero();
    }

    @Test
    void aPrivateTokenIsCountedWhereverItIsShown() {
        assertThat(answered(server(2), HERE, 1)).isEqualTo(1);
        assertThat(answered(server(2), "192.0.2.8", 5)).isEqualTo(1);
    }

    @Test
    void oneVisitorsFloodDoesNotShutOutAnother() {
        assertThat(answered(page(null), HERE, 1_000)).isEqualTo(3);
        assertThat(answered(page(null), "192.0.2.8", 5)).isEqualTo(3);
        assertThat(answered(page(2), HERE, 5)).as("its own limit goes first").isEqualTo(2);
    }

    @Test
    void inIpv6OneClientHasAWholeNetwork() {
        assertThat(answered(page(null), "2001:db8:1:2::1", 2)).isEqualTo(2);
        assertThat(answered(page(null), "2001:db8:1:2:ffff::9", 5)).isEqualTo(1);
        assertThat(answered(page(null), "2001:db8:1:3::1", 5)).isEqualTo(3);
        assertThat(answered(page(null), "::ffff:192.0.2.7", 2)).isEqualTo(2);
        assertThat(answered(page(null), HERE, 5))
                .as("the same in both spellings")
                .isEqualTo(1);
        assertThat(answered(page(null), "::not:an::address", 5)).isEqualTo(3);
    }

    @Test
    void whomNobodyKnowsTheAddressOfIsOneClient() {
        assertThat(IntStream.range(0, 9)
                        .filter(i -> limits.take(page(null), null).isZero())
                        .count())
                .isEqualTo(3);
    }

    @Test
    void callersAreCountedEachForItself() {
        assertThat(answered(caller("one", Set.of(), 1), HERE, 5)).isEqualTo(1);
        assertThat(answered(caller("other", Set.of(), 1), HERE, 5)).isEqualTo(1);
        Caller elsewhere = new Caller("name", Tenant.of("rival"), Set.of(), Set.of(), Set.of(), null, "one", 1);
        assertThat(answered(elsewhere, HERE, 5)).isEqualTo(1);
    }

    @Test
    void nodesCountEachForItself() {
        RateLimits otherNode = new RateLimits(new AccessSettings(null, 3), clock);

        assertThat(answered(server(2), HERE, 5)).isEqualTo(2);
        assertThat(answered(otherNode, server(2), HERE, 5)).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackShutsOutNobody() {
        assertThat(answered(server(2), HERE, 5)).isEqualTo(2);
        clock.forward(Duration.ofHours(-1));

        assertThat(limits.take(server(2), HERE)).isZero();
    }

    @Test
    void manyThreadsGetNoMoreThanOne() {
        AtomicInteger answered = new AtomicInteger();
        IntStream.range(0, 50_000).parallel().forEach(i -> {
            if (limits.take(server(1_000), HERE).isZero()) {
                answered.incrementAndGet();
            }
        });
        assertThat(answered).hasValue(1_000);
    }

    @Test
    void manyAddressesNeitherFillTheMemoryNorFreeWhoFloodsOn() {
        assertThat(answered(page(null), HERE, 1_000)).isEqualTo(3);
        for (int i = 0; i < 200_000; i++) {
            String other = "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255);
            assertThat(limits.take(page(null), other).isZero()).isTrue();
            if (i % 20 == 0) {
                assertThat(limits.take(page(null), HERE).isZero()).isFalse();
            }
        }
        assertThat(limits.size()).isLessThanOrEqualTo(60_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.20.0.9", "192.168.1.1", "::1", "fd00::1", "fe80::1%eth0"})
    void behindWhatMayBeAProxyOnlyALimitThatIsSetHolds(String proxy) {
        RateLimits unset = new RateLimits(new AccessSettings(null, null), clock);

        assertThat(answered(unset, page(null), proxy, 5_000)).isEqualTo(5_000);
        assertThat(answered(unset, page(7), proxy, 5_000)).isEqualTo(7);
        assertThat(answered(limits, page(null), proxy, 5_000)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "2001:db8::1", "172.32.0.1", "localhost", "1.2.3", "999.1.1.1", ""})
    void everybodyElseHasTheUsualLimit(String address) {
        RateLimits unset = new RateLimits(new AccessSettings(null, null), clock);

        assertThat(answered(unset, page(null), address, 5_000)).isEqualTo(1_200);
    }
}
