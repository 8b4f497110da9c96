/** Takes the place of one class of H2, whose files name classes: they are the same with H2's packages and with ours. */
package org.h2.mvstore.type;
