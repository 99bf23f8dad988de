package io.jinliu.simulator.book;

import java.util.ArrayList;
import java.util.List;

/** A journal for simulations that live and die in one process. */
public final class MemoryJournal implements Journal {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized List<Entry> replay() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void append(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void force() {
        // memory has nothing to flush
    }
}
