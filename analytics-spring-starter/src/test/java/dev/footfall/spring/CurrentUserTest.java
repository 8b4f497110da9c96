package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class CurrentUserTest {

    private static final Authentication ADA = new TestingAuthenticationToken("ada", "lovelace", "ROLE_USER");

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(Ours.configurations())
            .withBean(AnalyticsStore.class, InMemoryStore::new);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private static @Nullable String userOf(EventDraft draft, ApplicationContext context) {
        return context.getBean(Analytics.class)
                .submit(draft.session("s"))
                .toCompletableFuture()
                .join()
                .user();
    }

    @Test
    void whoeverIsSignedInIsTheUserUnlessTheDraftNamesOne() {
        signIn(ADA);
        host.run(context -> {
            assertThat(userOf(EventDraft.of("page view"), context)).isEqualTo("ada");
            assertThat(userOf(EventDraft.of("page view").user("grace"), context))
                    .isEqualTo("grace");
        });
    }

    @Test
    void nobodyIsSignedInWhoIsAnonymousOrNotYetKnown() {
        host.run(context -> {
            assertThat(userOf(EventDraft.of("page view"), context)).isNull();
            signIn(new AnonymousAuthenticationToken(
                    "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            assertThat(userOf(EventDraft.of("page view"), context)).isNull();
            signIn(new TestingAuthenticationToken("ada", "wrong"));
            assertThat(userOf(EventDraft.of("page view"), context)).isNull();
        });
    }

    @Test
    void nobodyIsAskedWhenTheSettingsSayNo() {
        signIn(ADA);
        host.withPropertyValues("analytics.privacy.principal=false").run(context -> {
            assertThat(context).doesNotHaveBean(CurrentUser.class);
            assertThat(userOf(EventDraft.of("page view"), context)).isNull();
        });
    }

    @Test
    void theHostsOwnAnswerWins() {
        signIn(ADA);
        host.withBean(CurrentUser.class, () -> () -> "customer-7")
                .run(context ->
                        assertThat(userOf(EventDraft.of("page view"), context)).isEqualTo("customer-7"));
    }

    @Test
    void aHostWithoutSpringSecurityIsNotAsked() {
        host.withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CurrentUser.class));
    }
}
