package io.jinliu.simulator.book;

import java.util.List;

/** Where the book is written: one entry after another, never changed. */
public interface Journal {

    /** Everything written so far, oldest first. Asked once, before the first {@link #append}. */
    List<Entry> replay();

    void append(Entry entry);

    /** Returns when everything appended before the call survives a power cut. */
    void force();
}
