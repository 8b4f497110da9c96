package dev.footfall.core.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What one client has for itself: an address, or of IPv6 the network of 64 bits in which it takes any. */
final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;
    private static final int MAX_LENGTH = 64;

    private ClientNetwork() {}

    /** The network; what is no address stands for itself. */
    static String of(@Nullable String address) {
        if (address == null || address.length() > MAX_LENGTH) {
            return "";
        }
        // Nothing with a colon is ever looked up as a name.
        return address.indexOf(':') < 0 ? address : ofIpv6(address);
    }

    private static String ofIpv6(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
