package dev.footfall;

/** Something was asked of a store that it has declared not to have. Asking again is in vain. */
public final class UnsupportedCapabilityException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1;

    private final Capability capability;

    public UnsupportedCapabilityException(Capability capability) {
        super("The store that is in use has no " + capability.label());
        this.capability = capability;
    }

    public Capability capability() {
        return capability;
    }
}
