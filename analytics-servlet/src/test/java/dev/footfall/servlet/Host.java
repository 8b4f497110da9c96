package dev.footfall.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;

/**
 * An application that embeds us.
 *
 * @param contextPath where it stands in its container
 * @param async whether our filter may suspend requests there
 * @param servlet what the application itself answers, for every path
 */
record Host(String contextPath, Filter filter, boolean async, HttpServlet servlet) {}
