package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypesTest {

    /** All names in both lists of the events document, and of the other APIs' counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "product download",
                "product session start",
                "product session end",
                "product configuration set",
                "product configuration attribute set",
                "product interaction",
                "product cart-add",
                "product ordered",
                "product social share",
                "product AR not available",
                "product AR offered",
                "product AR download",
                "product AR mobile transition offered",
                "product AR mobile transition completed",
                "product renders",
                "product 3D view",
                "product AR view",
                "page view",
                "user signup",
                "video view",
                "video watch",
                "video complete",
                "video like",
                "video comment",
                "video share",
                "video upload",
                "video quality",
                "video error",
                "report created",
                "report state changed",
                "report read",
                "alert sent",
                "alert opened",
                "device registered",
                "device heartbeat",
                "device frozen",
                "device unfrozen",
                "movie registered",
                "viewer session"
            })
    void everyDocumentedTypeIsKnownByItsName(String name) {
        assertThat(EventTypes.standard().find(name).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    product configuration start,            product configuration set
                    production configuration attribute set, product configuration attribute set
                    produce AR not available,               product AR not available
                    product render,                         product renders
                    """)
    void aSecondSpellingFindsTheCanonicalType(String spelling, String name) {
        assertThat(EventTypes.standard().find(spelling).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "product", "Product download", "product download ", "product view"})
    void anythingElseIsUnknown(String name) {
        assertThat(EventTypes.standard().find(name)).isEmpty();
    }

    @Test
    void exactlyBrowsingNeedsASession() {
        Set<String> withoutSession = EventTypes.standard().all().stream()
                .filter(type -> !type.needsSession())
                .map(EventType::name)
                .collect(Collectors.toSet());
        assertThat(withoutSession)
                .containsExactlyInAnyOrder(
                        "user signup",
                        "report created",
                        "report state changed",
                        "report read",
                        "alert sent",
                        "alert opened",
                        "device registered",
                        "device heartbeat",
                        "device frozen",
                        "device unfrozen",
                        "movie registered",
                        "viewer session");
    }

    @Test
    void anArViewNeedsItsAction() {
        assertThat(EventTypes.standard().find("product AR view").orElseThrow().needs())
                .containsExactly("eventMetadata.action");
    }

    @Test
    void aHostAddsTypesOfItsOwn() {
        EventTypes types = EventTypes.standard()
                .with(List.of(
                        EventType.browsing("wishlist add").alsoSpelled("wish").needing("assetId")));
        assertThat(types.find("wish"))
                .contains(new EventType("wishlist add", Set.of("wish"), true, List.of("assetId"), null));
        assertThat(types.find("page view")).isPresent();
        assertThat(EventTypes.standard().find("wish")).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        assertThatThrownBy(() -> EventTypes.standard().with(List.of(EventType.of("product render"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event type 'product render' claims 'product render', which names 'product renders'");
        assertThatThrownBy(() ->
                        EventTypes.standard().with(List.of(EventType.of("mine").alsoSpelled("page view"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event type 'mine' claims 'page view', which names 'page view'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " padded", "padded "})
    void aNameMustBePlain(String name) {
        assertThatThrownBy(() -> EventType.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event type must have 1 to 128 characters and no blanks around them, was '" + name + "'");
    }

    @Test
    void aNameHasAtMost128Characters() {
        assertThat(EventType.of("x".repeat(128)).name()).hasSize(128);
        assertThatThrownBy(() -> EventType.of("x".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }
}
