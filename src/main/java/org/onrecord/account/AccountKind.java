package org.onrecord.account;

/** A person can approve what others made; a machine cannot. SYSTEM is the service itself. */
public enum AccountKind {
    PERSON,
    MACHINE,
    SYSTEM
}
