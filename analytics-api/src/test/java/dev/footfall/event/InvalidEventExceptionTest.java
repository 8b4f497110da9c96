package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidEventExceptionTest {

    @Test
    void itsMessageShowsTheFirstFaultsAndHowManyFollow() {
        Fault fault = new Fault(0, "country", "country must be two letters");
        assertThat(new InvalidEventException(List.of(fault, fault.at(2))))
                .hasMessage("event 0: country must be two letters; event 2: country must be two letters");
        assertThat(new InvalidEventException(List.of(fault, fault.at(1), fault.at(2), fault.at(3), fault.at(4))))
                .hasMessageEndingWith("event 2: country must be two letters; and 2 more");
    }

    @Test
    void aFaultMovesToThePlaceOfItsEvent() {
        Fault fault = new Fault(0, "country", "country must be two letters");
        assertThat(fault.at(7)).isEqualTo(new Fault(7, "country", "country must be two letters"));
    }
}
