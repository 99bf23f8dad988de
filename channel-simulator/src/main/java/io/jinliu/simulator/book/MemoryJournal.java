package io.jinliu.simulator.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal for simulations that live and die in one process. */
public final class MemoryJournal implements Journal {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void replay(Consumer<Entry> reader) {
        entries.forEach(reader);
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
