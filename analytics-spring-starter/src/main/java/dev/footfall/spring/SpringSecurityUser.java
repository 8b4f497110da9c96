package dev.footfall.spring;

import dev.footfall.visitor.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whom Spring Security has signed in for the calling thread. */
final class SpringSecurityUser implements CurrentUser {

    @Override
    public @Nullable String id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return isSomebody(authentication) ? authentication.getName() : null;
    }

    private static boolean isSomebody(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
