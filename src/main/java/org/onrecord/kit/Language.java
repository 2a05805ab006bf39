package org.onrecord.kit;

/** Language tags as BCP 47 (RFC 5646) has them: {@code en}, {@code zh-Hant}, {@code pt-BR}. */
public final class Language {
    public static final String PATTERN = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";
    public static final String FAULT = "must be a language tag such as en, zh-Hant or pt-BR (BCP 47)";

    private Language() {}
}
