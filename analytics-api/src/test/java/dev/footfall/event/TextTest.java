package dev.footfall.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void theFirstCharacterThatNoDatabaseKeepsIsFound() {
        assertThat(Text.firstUnstorable("a\u0000b\u0000")).isEqualTo(1);
        assertThat(Text.firstUnstorable("ab\ud83e")).isEqualTo(2);
        assertThat(Text.firstUnstorable("\ud83ex")).isZero();
        assertThat(Text.firstUnstorable("🪑\ude91")).isEqualTo(2);
        assertThat(Text.firstUnstorable("\ud83e\ud83e\ude91")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "🪑", "🪑🪑", "\u0001\n\t", "\uffff", "é漢"})
    void everythingElseIsKept(String text) {
        assertThat(Text.firstUnstorable(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "🪑", "aé漢🪑z"})
    void bytesAreCountedAsUtf8HasThem(String text) {
        assertThat(Text.utf8Bytes(text)).isEqualTo(text.getBytes(UTF_8).length);
    }
}
