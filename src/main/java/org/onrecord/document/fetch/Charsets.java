package org.onrecord.document.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * In which encoding a page is written, found out as browsers do (HTML Standard §13.2.3.2): its byte order mark, the
 * {@code Content-Type}, a {@code meta} in its beginning, else UTF-8 when it is that, else what is usual in its language.
 */
final class Charsets {
    /** Bytes in which a declaration is looked for; the standard asks for 1,024, pages often take more. */
    private static final int BEGINNING = 4096;

    private static final Pattern OF_TYPE = Pattern.compile("(?i)\\bcharset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final Pattern OF_META =
            Pattern.compile("(?i)<meta\\b[^>]{0,400}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");
    private static final Pattern OF_XML =
            Pattern.compile("\\A\\s*<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?i)<html\\b[^>]{0,1000}?\\blang\\s*=\\s*[\"']?([a-z]{2,3})");

    /** Names that mean more than they say (Encoding Standard §4.2): what pages call Latin-1 has curly quotation marks. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    /** What pages are written in that do not say (HTML Standard, table of step 9). */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("ar", "windows-1256"),
            Map.entry("az", "windows-1254"),
            Map.entry("ba", "windows-1251"),
            Map.entry("be", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("cs", "windows-1250"),
            Map.entry("el", "ISO-8859-7"),
            Map.entry("et", "windows-1257"),
            Map.entry("fa", "windows-1256"),
            Map.entry("he", "windows-1255"),
            Map.entry("hr", "windows-1250"),
            Map.entry("hu", "ISO-8859-2"),
            Map.entry("ja", "windows-31j"),
            Map.entry("kk", "windows-1251"),
            Map.entry("ko", "x-windows-949"),
            Map.entry("lt", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("mk", "windows-1251"),
            Map.entry("pl", "ISO-8859-2"),
            Map.entry("ru", "windows-1251"),
            Map.entry("sk", "windows-1250"),
            Map.entry("sl", "ISO-8859-2"),
            Map.entry("sr", "windows-1251"),
            Map.entry("th", "x-windows-874"),
            Map.entry("tr", "windows-1254"),
            Map.entry("uk", "windows-1251"),
            Map.entry("vi", "windows-1258"),
            Map.entry("zh", "GB18030"));

    private Charsets() {}

    /** The text of a page, without its byte order mark; what is no character in its encoding is U+FFFD. */
    static String decode(byte[] page, String contentType) {
        var marked = marked(page);
        if (marked != null) {
            return new String(page, marked).substring(1);
        }
        var told = named(first(OF_TYPE, contentType == null ? "" : contentType));
        var beginning = new String(page, 0, Math.min(page.length, BEGINNING), StandardCharsets.ISO_8859_1);
        var charset = told != null ? told : declared(beginning);
        return charset != null ? new String(page, charset) : guessed(page, beginning);
    }

    private static Charset marked(byte[] page) {
        if (begins(page, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        return begins(page, 0xfe, 0xff)
                ? StandardCharsets.UTF_16BE
                : begins(page, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean begins(byte[] page, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= page.length || (page[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** What could be read in ASCII is not UTF-16, whatever it says. */
    private static Charset declared(String beginning) {
        var meta = named(first(OF_META, beginning));
        var charset = meta != null ? meta : named(first(OF_XML, beginning));
        return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    private static String guessed(byte[] page, String beginning) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(page))
                    .toString();
        } catch (CharacterCodingException other) {
            var language = first(LANGUAGE, beginning);
            var usual = named(
                    USUAL.getOrDefault(language == null ? "" : language.toLowerCase(Locale.ROOT), "windows-1252"));
            return new String(page, usual == null ? StandardCharsets.ISO_8859_1 : usual);
        }
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Null when it is none, or none that this JVM knows. */
    private static Charset named(String name) {
        if (name == null) {
            return null;
        }
        var meant = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        try {
            return Charset.isSupported(meant) ? Charset.forName(meant) : null;
        } catch (IllegalCharsetNameException none) {
            return null;
        }
    }
}
