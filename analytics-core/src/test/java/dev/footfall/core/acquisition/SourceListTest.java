package dev.footfall.core.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.visitor.TrafficSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceListTest {

    @ParameterizedTest
    @ValueSource(strings = {"site", "site search", "site nowhere a.example", "host search a.example", "name Search a"})
    void aLineThatSaysNothingIsRefused(String line) {
        assertThatThrownBy(() -> SourceList.of(List.of(line))).hasMessageContaining("'" + line + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "name", "medium", "click"})
    void aWordStandsOnlyOnce(String kind) {
        List<String> lines = List.of(kind + " search a.*", kind + " email b a.*  # again");

        assertThatThrownBy(() -> SourceList.of(lines)).hasMessage("a.* must be listed once, is SEARCH and EMAIL");
    }

    @Test
    void remarksAndEmptyLinesDoNotCount() {
        SourceList list = SourceList.of(List.of("# site email a.example", "", "  ", "site search a.example # one"));

        assertThat(list.site("a.example")).isEqualTo(TrafficSource.SEARCH);
    }

    @Test
    void theNearestOfSeveralHostsTells() {
        SourceList list =
                SourceList.of(List.of("site search a.*", "site email mail.a.com", "site paid ads.mail.a.com"));

        assertThat(list.site("a.com")).isEqualTo(TrafficSource.SEARCH);
        assertThat(list.site("www.a.co.uk")).isEqualTo(TrafficSource.SEARCH);
        assertThat(list.site("mail.a.com")).isEqualTo(TrafficSource.EMAIL);
        assertThat(list.site("x.mail.a.com")).isEqualTo(TrafficSource.EMAIL);
        assertThat(list.site("ads.mail.a.com")).isEqualTo(TrafficSource.PAID);
        assertThat(list.site("1.2.3.4.5.6.7.8.mail.a.com")).isEqualTo(TrafficSource.EMAIL);
        assertThat(list.site("a.example.com")).isNull();
        assertThat(list.site("a.museum")).isNull();
        assertThat(list.site("a")).isNull();
    }
}
