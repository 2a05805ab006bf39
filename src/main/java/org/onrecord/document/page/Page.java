package org.onrecord.document.page;

/**
 * What was read of a page.
 *
 * @param text paragraphs with an empty line between them; items of a list and rows of a table one a line
 */
public record Page(String text, Facts facts) {}
