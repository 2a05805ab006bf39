package org.onrecord.document.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which encoding a page is read. */
class CharsetsTest {
    private static final String QUOTED = "“Grüße”";

    @ParameterizedTest
    @CsvSource({
        "windows-1252, text/html; charset=windows-1252, ''",
        "windows-1252, text/html; charset=\"ISO-8859-1\", ''",
        "windows-1252, text/html, <meta charset=latin1>",
        "windows-1252, text/html, <META http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>",
        "windows-1252, , <p>",
        "UTF-8, text/html, <meta charset=utf-8>",
        "UTF-8, , <p>",
        "UTF-8, text/html;charset=utf-8, <meta charset=iso-8859-1>",
        "UTF-8, text/html; charset=nonsense, <p>",
        "UTF-8, text/html, <meta charset=utf-16>",
        "UTF-8, , <?xml version='1.0' encoding='utf-8'?>",
    })
    void whatIsSaidOfAPageIsBelievedInOrder(String written, String type, String head) {
        var page = (head + QUOTED).getBytes(Charset.forName(written));

        assertEquals(head + QUOTED, Charsets.decode(page, type));
    }

    @ParameterizedTest
    @CsvSource({
        "ja, Shift_JIS, 「同盟だ」と述べた",
        "ko, EUC-KR, 그는 동맹이라고 말했다",
        "ru, windows-1251, «Это союз»",
        "pl, ISO-8859-2, Zażółć gęślą jaźń",
        "zh-CN, GBK, “这是同盟”",
        "uk, windows-1251, «Це союз»",
    })
    void aPageThatDoesNotSayIsInWhatIsUsualInItsLanguage(String language, String charset, String words) {
        var page = ("<html lang=\"" + language + "\"><p>" + words).getBytes(Charset.forName(charset));

        assertEquals("<html lang=\"" + language + "\"><p>" + words, Charsets.decode(page, "text/html"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkWinsAndGoes(String charset) {
        var page = ("\ufeff" + QUOTED).getBytes(Charset.forName(charset));

        assertEquals(QUOTED, Charsets.decode(page, "text/html; charset=windows-1252"));
    }

    @Test
    void whatIsNoCharacterIsShownAsOne() {
        var page = new byte[] {'a', (byte) 0xff, 'b'};

        assertEquals("a\ufffdb", Charsets.decode(page, "text/html; charset=utf-8"));
    }

    @Test
    void aPageOfUnclosedTagsIsReadInTime() {
        var page = "<meta <html ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

        assertEquals(page.length, Charsets.decode(page, null).length());
    }
}
