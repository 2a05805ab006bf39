package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.kit.postgres.CannotStart;

class StartAdviceTest {
    @Test
    void aServiceForThisMachineAloneNeedsNoAdvice() {
        assertEquals(List.of(), new StartAdvice("127.0.0.1", false, limits(600)).advice());
    }

    @Test
    void aServiceBehindAProxyNeedsNoAdvice() {
        assertEquals(List.of(), new StartAdvice("0.0.0.0", true, limits(600)).advice());
    }

    @Test
    void aServiceThatIsOpenToAllWithoutAProxyIsWarnedOf() {
        var advice = new StartAdvice("0.0.0.0", false, limits(600)).advice();

        assertEquals(1, advice.size());
        assertTrue(advice.get(0).contains("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"), advice.get(0));
    }

    @Test
    void everyLimitThatIsOffIsWarnedOf() {
        assertEquals(3, new StartAdvice("127.0.0.1", false, limits(0)).advice().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "onr_",
                "onr_0123456789012345678901234567890123",
                "secret_0123456789012345678901234567890123456789",
                "onr_0123456789012345678901234567890123 456789"
            })
    void aFirstKeyThatIsEasyToGuessIsRefused(String key) {
        assertThrows(CannotStart.class, () -> Secret.chosen(key));
    }

    @Test
    void aFirstKeyThatIsLongEnoughIsTaken() {
        var key = "onr_012345678901234567890123456789012345";

        assertEquals(key, Secret.chosen(key).value());
    }

    private static Rates limits(int perMinute) {
        var rate = new Rates.Rate() {
            @Override
            public int perMinute() {
                return perMinute;
            }

            @Override
            public int burst() {
                return 1;
            }
        };
        return new Rates() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Rate anonymous() {
                return rate;
            }

            @Override
            public Rate keyed() {
                return rate;
            }

            @Override
            public Rate failing() {
                return rate;
            }
        };
    }
}
