package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.heartbeat;
import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of views by time, and how. */
class StatisticsFaultsTest extends AudienceSite {

    @BeforeEach
    void register() {
        happen(registered("3024"), heartbeat("5"), session("6").looked(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "6", "7", "03024", "3024%20"})
    void aDeviceThatNobodyRegisteredIsForbidden(String device) {
        refusal(reply("statistics/device/" + device + "/?last_week"), 403);
        assertThat(reply("statistics/device/3024/?last_week").status()).isEqualTo(200);
    }

    @Test
    void aDeviceOfAnotherUserIsForbidden() {
        assertThat(refusal(replyTo("another", "statistics/device/3024/?last_week"), 403))
                .isEqualTo("the key is not for device '3024'");
    }

    @Test
    void anotherUserIsForbidden() {
        assertThat(refusal(reply("statistics/user/371/?last_week"), 403)).isEqualTo("the key is not for user '371'");
        refusal(replyTo("another", "statistics/user/632/?last_week"), 403);
    }

    @Test
    void aKeyThatMayOnlyWriteIsForbidden() {
        refusal(replyTo("writing", "statistics/user/632/?last_week"), 403);
        refusal(replyTo("writing", "statistics/device/3024/?last_week"), 403);
    }

    @Test
    void anUnknownKeyIsUnauthorized() {
        refusal(replyTo("nobody", "statistics/user/632/?last_week"), 401);
        refusal(site.get(API + "statistics/device/3024/?last_week"), 401);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        String message = refusal(
                reply("statistics/user/632/?b=2017-09-12&e=2017/02/30%2000:00:00&tzo=15&year=1&year=2&sex=a&sex=b"),
                400);

        assertThat(message)
                .contains("b must be a date and time", "'2017-09-12'")
                .contains("e must be", "'2017/02/30 00:00:00'")
                .contains("tzo must be")
                .contains("year must be given once, was given 2 times")
                .contains("sex must be given once, was given 2 times");
    }

    @Test
    void aRangeIsRequired() {
        assertThat(refusal(reply("statistics/device/3024/?tzo=0"), 400))
                .contains("b is required, or last_week")
                .contains("e is required, or last_week");
    }

    @Test
    void aRangeRunsForward() {
        assertThat(refusal(reply("statistics/user/632/?b=2017/09/12%2000:00:01&e=2017/09/12%2000:00:00"), 400))
                .contains("b must not be after e");
    }
}
