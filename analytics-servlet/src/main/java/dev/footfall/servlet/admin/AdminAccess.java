package dev.footfall.servlet.admin;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;

/** Who may administer. */
final class AdminAccess {

    private AdminAccess() {}

    /**
     * A tenant is administered as a whole: neither by who sees a part of it, nor with what anybody can read in a page
     * or take from a device, whatever a policy grants.
     *
     * @throws Problem if the caller may not
     */
    static void require(Call call) {
        call.require(Access.ADMIN);
        if (!call.caller().workspaces().isEmpty()) {
            throw Problem.forbidden(
                    "the token is limited to workspaces, and what is administered is the whole tenant's");
        }
        if (call.caller().isBrowser()) {
            throw Problem.forbidden("the token is a browser's, and only private tokens administer");
        }
        if (call.caller().device() != null) {
            throw Problem.forbidden("the token is a device's, and only private tokens administer");
        }
    }
}
