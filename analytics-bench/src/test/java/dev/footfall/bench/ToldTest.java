package dev.footfall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ToldTest {

    private static final String JSON =
            "{\"total\":4,\"timeline\":[{\"views\":1.5,\"rate\":null},{\"views\":-2}],\"views\":1e3}";

    @Test
    void findsTheFirstAndAllOfAName() {
        assertThat(Told.first(JSON, "views")).isEqualTo(1.5);
        assertThat(Told.sum(JSON, "views")).isEqualTo(999.5);
        assertThat(Told.count(JSON, "views")).isEqualTo(3);
    }

    @Test
    void doesNotTakeWhatIsMissingForZero() {
        assertThatThrownBy(() -> Told.first(JSON, "rate")).hasMessageContaining("rate");
        assertThat(Told.count(JSON, "rate")).isZero();
    }
}
