package io.jinliu.simulator.book;

import io.jinliu.simulator.wire.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The journal as JSON lines in one file. Those who wait for the disk together are served by one flush. */
public final class FileJournal implements Journal, AutoCloseable {

    private final Path file;
    private final RandomAccessFile writing;
    private final ReentrantLock flushing = new ReentrantLock();
    private volatile long written;
    private volatile long flushed;

    public FileJournal(Path file) {
        this.file = file;
        try {
            this.writing = new RandomAccessFile(file.toFile(), "rw"); // a FileChannel would close on an interrupt
            if (writing.getChannel().tryLock() == null) {
                throw new IllegalStateException("Another simulator writes " + file);
            }
            this.written = dropTornLine();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.flushed = written;
    }

    @Override
    public void replay(Consumer<Entry> reader) {
        try (var lines = Files.lines(file)) {
            lines.map(line -> Json.read(line, Entry.class)).forEach(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public synchronized void append(Entry entry) {
        var line = (Json.text(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            writing.write(line);
            written = writing.getFilePointer();
        } catch (IOException full) {
            dropHalfLine(full);
            throw new UncheckedIOException(full);
        }
    }

    /** What follows must start on a line of its own. */
    private void dropHalfLine(IOException why) {
        try {
            writing.setLength(written);
            writing.seek(written);
        } catch (IOException worse) {
            why.addSuppressed(worse);
        }
    }

    /** In bytes. */
    public long length() {
        return written;
    }

    @Override
    public void force() {
        long mine = written;
        flushing.lock();
        try {
            if (flushed < mine) {
                long upTo = written;
                writing.getFD().sync();
                flushed = upTo;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            flushing.unlock();
        }
    }

    @Override
    public void close() {
        force();
        try {
            writing.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A line without its end was never acknowledged to anybody: the process died writing it. */
    private long dropTornLine() throws IOException {
        long end = writing.length();
        while (end > 0 && byteAt(end - 1) != '\n') {
            end--;
        }
        writing.setLength(end);
        writing.seek(end);
        return end;
    }

    private int byteAt(long position) throws IOException {
        writing.seek(position);
        return writing.read();
    }
}
