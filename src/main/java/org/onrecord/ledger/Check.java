package org.onrecord.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.onrecord.kit.Act;
import org.onrecord.kit.Ids;

/** A check of all chains. It is asked for here; what it finds is written by the run that works on it. */
@Entity(name = "LedgerCheck")
@Table(name = "ledger_check")
class Check {
    @Id
    UUID id;

    @Column(name = "asked_by")
    UUID askedBy;

    @Enumerated(EnumType.STRING)
    CheckState state;

    @Column(name = "started_at")
    Instant startedAt;

    @Version
    int revision;

    protected Check() {}

    Check(Act act) {
        this.id = Ids.next();
        this.askedBy = act.actor().id();
        this.state = CheckState.RUNNING;
        this.startedAt = act.at();
    }
}
