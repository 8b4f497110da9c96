package dev.footfall.core.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is signed in gives events a user, and can do nothing else to them. */
class SignedInTest {

    private final EventDraft draft = EventDraft.of("user signup");

    @Test
    void whatIsTrackedIsTheirs() {
        EventDraft named = new SignedIn(() -> "ada").name(draft);

        assertThat(named.user()).isEqualTo("ada");
        assertThat(draft.user()).isNull();
    }

    @Test
    void aDraftThatNamesAUserKeepsIt() {
        assertThat(new SignedIn(() -> "ada").name(draft.user("bob")).user()).isEqualTo("bob");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "nul\0", "half\uD800"})
    void whatCannotBeAUserIsNone(@Nullable String id) {
        assertThat(new SignedIn(() -> id).name(draft)).isSameAs(draft);
    }

    @Test
    void anIdThatIsTooLongIsNone() {
        assertThat(new SignedIn(() -> "x".repeat(129)).name(draft)).isSameAs(draft);
        assertThat(new SignedIn(() -> "x".repeat(128)).name(draft).user()).hasSize(128);
    }

    @Test
    void whoeverThrowsIsNobody() {
        SignedIn throwing = new SignedIn(() -> {
            throw new IllegalStateException("on purpose");
        });
        SignedIn missing = new SignedIn(() -> {
            throw new NoClassDefFoundError("on/purpose");
        });

        assertThat(throwing.name(draft)).isSameAs(draft);
        assertThat(missing.name(draft)).isSameAs(draft);
    }
}
