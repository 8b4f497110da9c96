package dev.footfall.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an annotation can be. */
class AnnotationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Annotation annotation(@Nullable String workspace, Instant at, String text) {
        return new Annotation(
                new UUID(0, 1), Tenant.of("acme"), workspace, at, text, AnnotationKind.NOTE, "host", NOON.plusNanos(5));
    }

    @Test
    void timesAreWholeMilliseconds() {
        Annotation annotation = annotation(null, NOON.plusNanos(1_999_999), "a");
        assertThat(annotation.at()).isEqualTo(NOON.plusMillis(1));
        assertThat(annotation.createdAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000", "\u0085b", "\ud83e"})
    void textThatNoChartCanShowIsRefused(String text) {
        assertThatThrownBy(() -> annotation(null, NOON, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("text must have 1 to 200 characters");
        assertThatThrownBy(() -> annotation(text, NOON, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("workspace must have 1 to 128 characters");
    }

    @Test
    void textIsMeasuredInCodePoints() {
        assertThat(annotation(null, NOON, "🪑".repeat(200)).text()).hasSize(400);
        assertThatThrownBy(() -> annotation(null, NOON, "🪑".repeat(201))).hasMessageEndingWith("has 201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"})
    void aTimeThatNoEventCanHaveIsRefused(Instant at) {
        assertThatThrownBy(() -> annotation(null, at, "a")).hasMessageStartingWith("at must be a time");
    }

    @Test
    void kindsAreKnownByTheirWords() {
        assertThat(AnnotationKind.labels()).containsExactly("deploy", "campaign", "note");
        assertThat(AnnotationKind.labels())
                .allSatisfy(label -> assertThat(AnnotationKind.ofLabel(label))
                        .map(AnnotationKind::label)
                        .contains(label));
        assertThat(AnnotationKind.ofLabel("Note")).isEmpty();
    }
}
