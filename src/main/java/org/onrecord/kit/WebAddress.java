package org.onrecord.kit;

/** Addresses of pages on the web that a record refers to, and that pages of the desk link to. */
public final class WebAddress {
    public static final String PATTERN = "https?://[\\x21-\\x7e]+";
    public static final String FAULT = "must be an http(s) URI; percent-encode what is not ASCII (RFC 3986)";

    private WebAddress() {}
}
