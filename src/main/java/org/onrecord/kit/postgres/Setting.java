package org.onrecord.kit.postgres;

import java.util.Optional;

/**
 * What has to be known before the service's own configuration is read: a system property, else an environment
 * variable; blank is as good as absent.
 */
public enum Setting {
    DATA_DIR("onrecord.data-dir", "ONRECORD_DATA_DIR"),
    DATABASE_URL("onrecord.database.url", "ONRECORD_DATABASE_URL"),
    DATABASE_USER("onrecord.database.user", "ONRECORD_DATABASE_USER"),
    DATABASE_PASSWORD("onrecord.database.password", "ONRECORD_DATABASE_PASSWORD");

    private final String property;
    private final String variable;

    Setting(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    /** What is set, and not blank; the system property counts before the variable. */
    public Optional<String> value() {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
