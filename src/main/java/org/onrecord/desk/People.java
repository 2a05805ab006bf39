package org.onrecord.desk;

import java.util.List;
import java.util.UUID;
import org.onrecord.account.Colleague;
import org.onrecord.kit.Role;

/** The people who work here, to name and to choose from. */
public record People(List<Colleague> all) {
    /** What somebody is called, or how the record calls who is not among them. */
    public String name(UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .map(Colleague::name)
                .findFirst()
                .orElse("The service itself");
    }

    /** Those who can be asked to check something, without one. */
    public List<Colleague> checkersBut(UUID id) {
        return all.stream()
                .filter(one -> one.active() && one.role().covers(Role.CHECKER))
                .filter(one -> !one.id().equals(id))
                .toList();
    }
}
