/** What all APIs have in common over HTTP: paths, query strings, bodies, tokens, origins, answers and errors. */
@NullMarked
package dev.footfall.servlet.http;

import org.jspecify.annotations.NullMarked;
