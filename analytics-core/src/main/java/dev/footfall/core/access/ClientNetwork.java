package dev.footfall.core.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one client has for itself: an address, or of IPv6 the network of 64 bits in which it takes any. */
final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;
    private static final int MAX_LENGTH = 64;

    /** {@code fc00::/7}. */
    private static final int UNIQUE_LOCAL = 0xfc;

    private static final int UNIQUE_LOCAL_BITS = 0xfe;

    /** Nothing else is parsed: a name would be looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[0-9A-Za-z]{1,16})?");

    private ClientNetwork() {}

    /** The network; what is no address stands for itself. */
    static String of(@Nullable String address) {
        if (address == null || address.length() > MAX_LENGTH) {
            return "";
        }
        // Nothing with a colon is ever looked up as a name.
        return address.indexOf(':') < 0 ? address : ofIpv6(address);
    }

    /** Whether it may be a proxy's: an address that nobody has on the Internet. */
    static boolean isPrivate(@Nullable String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || (parsed instanceof Inet6Address && (parsed.getAddress()[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL);
        } catch (UnknownHostException e) {
            return false;
        }
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
