/** The admin API: tokens, people and the audit trail of a tenant. */
@NullMarked
package dev.footfall.servlet.admin;

import org.jspecify.annotations.NullMarked;
