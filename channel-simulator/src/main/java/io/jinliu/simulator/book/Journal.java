package io.jinliu.simulator.book;

import java.util.function.Consumer;

/** Where the book is written: one entry after another, never changed. */
public interface Journal {

    /** Hands over everything written so far, oldest first, one by one: a long book need not fit in memory twice. */
    void replay(Consumer<Entry> reader);

    void append(Entry entry);

    /** Returns when everything appended before the call survives a power cut. */
    void force();
}
