package dev.footfall.servlet.openapi;

import dev.footfall.servlet.http.ApiSurface;

/**
 * An API that answers.
 *
 * @param name by which the settings know it; several surfaces may make up one API
 */
public record MountedApi(String name, ApiSurface surface) {}
