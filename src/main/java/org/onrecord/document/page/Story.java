package org.onrecord.document.page;

import java.util.List;
import java.util.regex.Pattern;

/** The blocks of a text without what only introduces, signs or advertises: title, by-line, date line, labels, links. */
final class Story {
    private static final Pattern BYLINE =
            Pattern.compile("(?:By|BY|by|Von|von|Par|Por|Di|Автор)[: ] ?\\p{Lu}[^.!?]{1,118}");
    /** So short a line with a date in it says when the page was published. */
    private static final int DATE_LINE = 120;

    /** So long a block of links alone is meant to be read. */
    private static final int MANY_LINKS = 300;

    private Story() {}

    /** Paragraphs with an empty line between them; items of a list, and rows of a table, one a line. */
    static String of(List<Block> blocks) {
        var kept = blocks.stream().filter(Story::isText).toList();
        int from = firstProse(kept);
        int to = lastProse(kept);
        return joined(from < 0 ? kept : kept.subList(from, to + 1));
    }

    /** The same of blocks that have nothing around them that is not text. */
    static String whole(List<Block> blocks) {
        return joined(blocks.stream().filter(Story::isText).toList());
    }

    /** The same with nothing left out. */
    static String joined(List<Block> blocks) {
        var text = new StringBuilder();
        Block before = null;
        for (var block : blocks) {
            if (before != null) {
                text.append(belongTogether(before, block) ? "\n" : "\n\n");
            }
            text.append(block.text());
            before = block;
        }
        return text.toString();
    }

    private static boolean isText(Block block) {
        return block.kind() != Block.Kind.TITLE
                && block.text().codePoints().anyMatch(Character::isLetterOrDigit)
                && !(block.isLinks() && block.text().length() < MANY_LINKS)
                && !BYLINE.matcher(block.text()).matches();
    }

    /** Labels before the first sentence are no text; a list or a table may stand there. −1 when there is no sentence. */
    private static int firstProse(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isOpening(blocks.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastProse(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && !isOpening(blocks.get(last))) {
            last--;
        }
        return last;
    }

    private static boolean isOpening(Block block) {
        return switch (block.kind()) {
            case ROW, LINES, ITEM -> true;
            case PARAGRAPH -> block.isProse() && !(block.dated() && block.text().length() < DATE_LINE);
            default -> false;
        };
    }

    private static boolean belongTogether(Block one, Block next) {
        return one.kind() == next.kind() && (one.kind() == Block.Kind.ITEM || one.kind() == Block.Kind.ROW);
    }
}
