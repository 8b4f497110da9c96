package dev.footfall.servlet;

/** A container that listens on the loopback. */
interface TestServer extends AutoCloseable {

    int port();

    @Override
    void close();
}
