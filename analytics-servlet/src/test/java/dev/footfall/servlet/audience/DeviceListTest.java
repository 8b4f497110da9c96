package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.heartbeat;
import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The devices that a user has. */
class DeviceListTest extends AudienceSite {

    private static final String CALL = "user/632/devices/";

    @Test
    void devicesOfNobodyAreLists() {
        assertThat(answer(CALL))
                .isEqualTo("{\"frozen\":[],\"frozen_total\":0,\"offline\":[],\"offline_total\":0,"
                        + "\"online\":[],\"online_total\":0}");
    }

    @Test
    void aDeviceThatWasHeardOfIsOnline() {
        happen(registered("3024").named("Device #3"), heartbeat("3024"));

        assertThat(reply(CALL).json().at("/online/0/d").asInt()).isEqualTo(3024);
    }
}
