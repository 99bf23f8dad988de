package io.jinliu.simulator.book;

import io.jinliu.simulator.book.Entry.OfChannel;
import io.jinliu.simulator.book.Entry.OfNotice;
import io.jinliu.simulator.book.Entry.OfPurse;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Everything the channels know, as the journal tells it; a restart reads the same book. */
public final class Book {

    private final Journal journal;
    private final Map<Channel, Accounts> accounts = new EnumMap<>(Channel.class);
    private final Map<Channel, Purse> purses = new EnumMap<>(Channel.class);
    private final Notices notices = new Notices();
    private final ReentrantLock lock = new ReentrantLock();
    private long lines;

    public Book(Journal journal) {
        this.journal = journal;
        for (var channel : Channel.values()) {
            accounts.put(channel, new Accounts());
            purses.put(channel, new Purse());
        }
        journal.replay(this::apply);
    }

    /** Reads or writes the book while nobody else does. */
    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void record(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    /** Returns when all that was recorded is safe on disk. Called outside {@link #exclusively}, so that flushes are shared. */
    public void force() {
        journal.force();
    }

    public Accounts of(Channel channel) {
        return accounts.computeIfAbsent(channel, _ -> new Accounts());
    }

    public Purse purse(Channel channel) {
        return purses.computeIfAbsent(channel, _ -> new Purse());
    }

    public Notices notices() {
        return notices;
    }

    /** The line the next entry will have: a number no other entry can carry, also after a restart. */
    public long nextLine() {
        return lines + 1;
    }

    private void apply(Entry entry) {
        switch (entry) {
            case OfChannel event -> of(event.channel()).apply(event);
            case OfPurse event -> purse(event.channel()).apply(event);
            case OfNotice event -> notices.apply(event);
        }
        lines++;
    }
}
