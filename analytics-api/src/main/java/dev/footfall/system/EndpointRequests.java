package dev.footfall.system;

/**
 * The requests for one endpoint.
 *
 * @param count how many there were
 * @param nanos how long all of them took together, in ns
 */
public record EndpointRequests(long count, long nanos) {

    public EndpointRequests plus(EndpointRequests other) {
        return new EndpointRequests(count + other.count, nanos + other.nanos);
    }
}
