package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void anIpv4AddressIsOneClient() {
        assertNotEquals(ClientAddress.of("192.0.2.1"), ClientAddress.of("192.0.2.2"));
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        assertEquals(ClientAddress.of("2001:db8:1:2::1"), ClientAddress.of("2001:db8:1:2:ffff::9"));
    }

    @Test
    void twoIpv6NetworksAreTwo() {
        assertNotEquals(ClientAddress.of("2001:db8:1:2::1"), ClientAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void anIpv4AddressInIpv6IsThatAddress() {
        assertEquals(ClientAddress.of("192.0.2.1"), ClientAddress.of("::ffff:192.0.2.1"));
    }
}
