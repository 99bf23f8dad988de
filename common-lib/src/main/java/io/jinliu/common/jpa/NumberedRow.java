package io.jinliu.common.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A row that is known by a number of ours, in the number's slot.
 *
 * <p>The number is given before the row is: without {@link #isNew} JPA would take it for a stored row and select it
 * before each insert.
 */
@MappedSuperclass
@IdClass(RowKey.class)
public abstract class NumberedRow implements Persistable<RowKey> {

    @Id
    @Column(updatable = false)
    private int slot;

    @Id
    @Column(updatable = false)
    private long id;

    @Transient
    private boolean stored;

    protected NumberedRow() {}

    protected NumberedRow(long number) {
        var key = RowKey.of(number);
        this.slot = key.slot();
        this.id = key.id();
    }

    @Override
    public RowKey getId() {
        return new RowKey(slot, id);
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    /** The number alone; the slot is part of it. */
    protected long number() {
        return id;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }
}
