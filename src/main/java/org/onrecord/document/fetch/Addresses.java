package org.onrecord.document.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be asked: those of the public internet (IANA's special-purpose registries, RFC 6890), and those that
 * an operator allows.
 */
final class Addresses {
    private static final List<Network> CLOSED = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers; a cloud's metadata at 100.100.100.200
            "127.0.0.0/8", // loopback
            "168.63.129.16", // a cloud's metadata at a public address
            "169.254.0.0/16", // link-local; metadata of most clouds at 169.254.169.254
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments; a cloud's metadata at 192.0.0.192
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address behind a relay of anybody
            "3fff::/20"); // documentation

    /** All that is routed; so neither unique local (fc00::/7), link-local (fe80::/10), multicast (ff00::/8) nor ::1. */
    private static final Network GLOBAL = Network.of("2000::/3");

    /** Addresses that hold an IPv4 address in their last four bytes: mapped ones, and those of NAT64 (RFC 6052). */
    private static final List<Network> EMBEDDING = List.of(new Network(mapped(), 96), Network.of("64:ff9b::/96"));

    private static final int IPV4 = 4;

    private final List<Network> allowed;

    Addresses(Collection<String> allowedPrivate) {
        this.allowed = allowedPrivate.stream().map(Network::of).toList();
    }

    boolean mayBeAsked(InetAddress address) {
        return isAllowed(address) || isPublic(address.getAddress());
    }

    /** Whether an operator named it, or a network that it is in. */
    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    static boolean isPublic(byte[] address) {
        if (EMBEDDING.stream().anyMatch(network -> network.contains(address))) {
            return isPublic(Arrays.copyOfRange(address, address.length - IPV4, address.length));
        }
        var routed = address.length == IPV4 || GLOBAL.contains(address);
        return routed && CLOSED.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... written) {
        return Stream.of(written).map(Network::of).toList();
    }

    /** {@code ::ffff:0:0}, which Java reads as the IPv4 address itself. */
    private static byte[] mapped() {
        var prefix = new byte[16];
        prefix[10] = -1;
        prefix[11] = -1;
        return prefix;
    }
}
