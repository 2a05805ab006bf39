package org.onrecord.account;

import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one household or office has it: an IPv4 address, or an IPv6 /64. */
final class ClientAddress {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(RoutingContext exchange) {
        var address = exchange.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : of(address.hostAddress());
    }

    /** @param literal an address, never a name: nothing is looked up */
    static String of(String literal) {
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        try {
            var bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException noLiteral) {
            return literal;
        }
    }
}
