package dev.footfall.visitor;

/** Who speaks in a request, which tells what its address and its User-Agent are worth. */
public enum Sender {
    /** A visitor who asks for a page of the host's: whoever does that with an HTTP library is a robot. */
    VISITOR,
    /** A page that sends its events with a token: whoever shows that is taken at his word. */
    PAGE,
    /** A server that speaks for its visitors: neither the address nor the User-Agent is a visitor's. */
    SERVER
}
