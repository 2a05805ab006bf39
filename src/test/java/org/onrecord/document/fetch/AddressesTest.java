package org.onrecord.document.fetch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be asked. */
class AddressesTest {
    private static final Addresses PUBLIC = new Addresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "168.63.129.15",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:200::1",
                "64:ff9b::101:101",
                "::ffff:1.1.1.1"
            })
    void thePublicInternetMayBeAsked(String address) throws UnknownHostException {
        assertTrue(PUBLIC.mayBeAsked(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::101:101",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:101:101::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsNotAsked(String address) throws UnknownHostException {
        assertFalse(PUBLIC.mayBeAsked(InetAddress.getByName(address)));
    }

    @Test
    void aMappedAddressIsReadAsTheOneThatItMeans() {
        var mapped = new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 10, 0, 0, 1};
        var translated = new byte[] {0, 0x64, -1, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};

        assertFalse(Addresses.isPublic(mapped));
        assertTrue(Addresses.isPublic(translated));
    }

    @Test
    void whatAnOperatorAllowsIsAskedAndNothingBesideIt() throws UnknownHostException {
        var some = new Addresses(List.of("10.1.0.0/16", "fd00::1"));

        assertTrue(some.mayBeAsked(InetAddress.getByName("10.1.255.255")));
        assertTrue(some.mayBeAsked(InetAddress.getByName("fd00::1")));
        assertFalse(some.mayBeAsked(InetAddress.getByName("10.2.0.0")));
        assertFalse(some.mayBeAsked(InetAddress.getByName("fd00::2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/x", "fd00::/129", "", "intranet.example/8"})
    void whatIsNoNetworkIsRefusedAtStart(String written) {
        assertThrows(IllegalArgumentException.class, () -> new Addresses(List.of(written)));
    }
}
