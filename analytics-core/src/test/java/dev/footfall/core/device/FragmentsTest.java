package dev.footfall.core.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentsTest {

    @Test
    void aPlainFragmentIsFoundAnywhere() {
        assertThat(Fragments.of(List.of("spider")).in("mozilla (bytespiders)")).isTrue();
    }

    @Test
    void aBarStandsForTheEdgeOfAWord() {
        Fragments fragments = Fragments.of(List.of("|curl/", "bot|"));
        assertThat(fragments.in("x curl/8")).isTrue();
        assertThat(fragments.in("xcurl/8")).isFalse();
        assertThat(fragments.in("thatbot-1")).isTrue();
        assertThat(fragments.in("bottom")).isFalse();
    }

    @Test
    void aCaretStandsForTheStart() {
        Fragments fragments = Fragments.of(List.of("^java/"));
        assertThat(fragments.in("java/17")).isTrue();
        assertThat(fragments.in("x java/17")).isFalse();
    }

    @Test
    void anExceptionIsNotFound() {
        Fragments fragments = Fragments.of(List.of("bot|", "!cubot"));
        assertThat(fragments.in("cubot note")).isFalse();
        assertThat(fragments.in("cubot note, googlebot")).isTrue();
    }

    @Test
    void commentsAndBlankLinesSayNothing() {
        Fragments fragments = Fragments.of(List.of("# spider", "", "crawl # spider"));
        assertThat(fragments.in("spider")).isFalse();
        assertThat(fragments.in("crawl")).isTrue();
    }

    @Test
    void textShorterThanAnyFragmentHasNone() {
        Fragments fragments = Fragments.of(List.of("bot|"));
        assertThat(fragments.in("")).isFalse();
        assertThat(fragments.in("bo")).isFalse();
        assertThat(fragments.start("bo")).isFalse();
    }

    @Test
    void aFragmentThatWouldBeEverywhereIsRefused() {
        assertThatThrownBy(() -> Fragments.of(List.of("|ab"))).hasMessageContaining("'|ab'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"robots.txt", "http-libraries.txt", "televisions.txt"})
    void noLineOfAListIsFoundByAnother(String list) {
        List<String> lines = Fragments.lines(list).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("!"))
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            List<String> others = new ArrayList<>(lines);
            others.remove(line);
            String text = Fragment.parse(line).text();
            assertThat(Fragments.of(others).in(text))
                    .as("'%s' in %s", line, list)
                    .isFalse();
            assertThat(text).isLowerCase();
        });
    }
}
