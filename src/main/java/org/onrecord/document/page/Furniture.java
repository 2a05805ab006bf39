package org.onrecord.document.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What stands on a page and is no part of what it says: navigation, share bars, captions, by-lines, banners. */
final class Furniture {
    /** Deleted and struck text is what the page no longer says; {@code rt} repeats how characters are read aloud. */
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "nav",
            "aside",
            "footer",
            "menu",
            "dialog",
            "button",
            "input",
            "select",
            "textarea",
            "label",
            "datalist",
            "progress",
            "meter",
            "figcaption",
            "address",
            "rt",
            "rp",
            "del",
            "s",
            "strike");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "alert",
            "status",
            "tooltip",
            "doc-pullquote",
            "doc-credit");

    private static final Pattern INVISIBLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NEVER = Set.of("html", "body", "main", "article");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    /** Words in names of classes and ids; longer names than this are no names. */
    private static final int MAX_NAME = 300;

    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "adslot",
            "adsense",
            "advert",
            "advertisement",
            "advertising",
            "author",
            "authors",
            "banner",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "bylines",
            "caption",
            "captions",
            "carousel",
            "comment",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "copyright",
            "credit",
            "credits",
            "disqus",
            "follow",
            "footer",
            "gallery",
            "gdpr",
            "masthead",
            "menu",
            "modal",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "outbrain",
            "overlay",
            "pagination",
            "paywall",
            "popular",
            "popup",
            "promo",
            "promotion",
            "pubdate",
            "pullquote",
            "recirc",
            "recommendation",
            "recommendations",
            "recommended",
            "related",
            "share",
            "sharing",
            "sidebar",
            "signup",
            "slideshow",
            "social",
            "sponsored",
            "subscribe",
            "subscription",
            "taboola",
            "tags",
            "timestamp",
            "toast",
            "toolbar",
            "trending",
            "widget");

    private static final Set<String> PAIRS = Set.of(
            "most read",
            "most viewed",
            "pull quote",
            "read more",
            "read next",
            "read also",
            "see also",
            "more from",
            "more on",
            "sr only",
            "screen reader",
            "visually hidden",
            "skip link",
            "sign up",
            "log in");

    private Furniture() {}

    /** What no page means as a part of its text, wherever it stands: it is not even looked into. */
    static boolean isCertain(Element element) {
        return TAGS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || isByline(element)
                || (element.hasAttr("style")
                        && INVISIBLE.matcher(element.attr("style")).find())
                || isReference(element);
    }

    /** What its class or id calls furniture: to be believed of a small part of a page only. */
    static boolean isLikely(Element element) {
        return !NEVER.contains(element.normalName()) && (names(element.className()) || names(element.id()));
    }

    private static boolean isByline(Element element) {
        return element.attr("rel").equals("author")
                || List.of(element.attr("itemprop").split(" ")).contains("author");
    }

    /** The mark of a footnote: a link in superscript. */
    private static boolean isReference(Element element) {
        return element.normalName().equals("sup")
                && element.childrenSize() == 1
                && element.child(0).normalName().equals("a");
    }

    private static boolean names(String attribute) {
        if (attribute.isEmpty() || attribute.length() > MAX_NAME) {
            return false;
        }
        var before = "";
        for (var word : BETWEEN_WORDS.split(attribute)) {
            var lower = word.toLowerCase(Locale.ROOT);
            if (WORDS.contains(lower) || PAIRS.contains(before + " " + lower)) {
                return true;
            }
            before = lower;
        }
        return false;
    }
}
