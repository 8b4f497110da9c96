package dev.footfall.servlet.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.privacy.Subject;
import dev.footfall.servlet.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest extends AdminSite {

    private static final String ADA = "{\"subject\":{\"id\":\"ada\"},\"events\":[]}";

    @BeforeEach
    void knowAda() {
        people.known.put(Subject.user(ACME, "ada"), ADA);
        people.known.put(Subject.visitor(ACME, "v1"), ADA);
    }

    @Test
    void everythingAboutAPersonIsHandedOut() {
        Reply reply = get(USERS + "/ada?reference=case%207");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo(ADA);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Content-Disposition")).isEmpty();
        assertThat(get(VISITORS + "/v1").text()).isEqualTo(ADA);
        assertThat(people.asked).containsExactly("token 7 exports case 7", "token 7 exports ");
    }

    @Test
    void aHeadIsToldThatThereIsSomething() {
        Reply reply = site.send("HEAD", USERS + "/ada", new byte[0], ADMIN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(site.send("HEAD", USERS + "/eve", new byte[0], ADMIN).status())
                .isEqualTo(404);
        assertThat(people.asked).as("nothing is handed out").isEmpty();
    }

    @Test
    void whoIsForgottenIsUnknown() {
        Reply reply = delete(USERS + "/ada?reference=case-8");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"erased\":3}");
        assertThat(delete(USERS + "/ada").status()).isEqualTo(404);
        assertThat(get(USERS + "/ada").status()).isEqualTo(404);
        assertThat(people.asked.get(0)).isEqualTo("token 7 erases case-8");
    }

    @Test
    void whomNobodyKnowsIsNotFound() {
        Reply user = get(USERS + "/v1");
        assertThat(user.status()).isEqualTo(404);
        assertThat(user.errorType()).isEqualTo("user_not_found");
        Reply visitor = delete(VISITORS + "/ada");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.errorType()).isEqualTo("visitor_not_found");
        assertThat(site.get(USERS + "/ada", bearer("rival-admin")).status()).isEqualTo(404);
        assertThat(people.known).hasSize(2);
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        people.breaks = true;

        assertThatThrownBy(() -> get(USERS + "/ada")).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ada?reference=a%0Ab", "/ada?reference=a&reference=b", "/LONG", "/ada?reference=LONG"})
    void whatIsWrongIsRefused(String path) {
        String question = USERS + path.replace("LONG", "x".repeat(129));

        assertThat(get(question).status()).isEqualTo(422);
        assertThat(delete(question).status()).isEqualTo(422);
        assertThat(people.asked).isEmpty();
        assertThat(people.known).hasSize(2);
    }
}
