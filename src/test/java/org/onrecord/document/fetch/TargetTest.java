package org.onrecord.document.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked for, and where redirects lead. */
class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "https://News.Example/a?b=c#d, news.example, 443, /a?b=c",
        "http://news.example, news.example, 80, /",
        "http://news.example.:8080/?q, news.example, 8080, /?q",
        "http://[2606:4700::1]/, 2606:4700::1, 80, /",
        "https://news.example/a b, news.example, 443, /a%20b",
        "https://news.example/ü, news.example, 443, /%C3%BC",
    })
    void anAddressNamesHostPortAndPath(String url, String host, int port, String path) {
        var target = Target.of(url);

        assertEquals(host, target.host());
        assertEquals(port, target.port());
        assertEquals(path, target.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/",
                "file:///etc/passwd",
                "gopher://news.example/",
                "https:///path",
                "http:news.example",
                "https://user:word@news.example/",
                "https://user@news.example/",
                "http://news_example%00.example/",
                "http://2130706433/%zz"
            })
    void whatIsNoPageOfTheWebIsRefused(String url) {
        assertEquals(
                FetchFault.ADDRESS,
                assertThrows(Unfetchable.class, () -> Target.of(url)).fault());
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://news.example/b",
        "b, https://news.example/x/b",
        "?c, https://news.example/x/a?c",
        "//other.example/b, https://other.example/b",
        "http://other.example/ü#e, http://other.example/%C3%BC",
    })
    void aRedirectIsReadFromWhereItStands(String location, String url) {
        assertEquals(
                url, Target.of("https://news.example/x/a?q").follow(location).url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "javascript:alert(1)", "https://a@b.example/", "ldap://10.0.0.1/", "%%"})
    void aRedirectToSomethingElseIsNotFollowed(String location) {
        var target = Target.of("https://news.example/");

        assertEquals(
                FetchFault.ADDRESS,
                assertThrows(Unfetchable.class, () -> target.follow(location)).fault());
    }
}
