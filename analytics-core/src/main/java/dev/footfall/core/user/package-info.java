/** What is told of users: who was active, who is new, who came back, and what their sessions were like. */
@NullMarked
package dev.footfall.core.user;

import org.jspecify.annotations.NullMarked;
