package io.jinliu.platform.run;

import io.jinliu.platform.plan.DataFolder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All parts of the platform, in the order people want to see them. */
final class Board {

    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final DataFolder data;
    private final Journal journal;

    Board(DataFolder data, Journal journal) {
        this.data = data;
        this.journal = journal;
    }

    Part add(String name, int port) {
        var part = new Part(name, port, data.log(name), journal);
        parts.add(part);
        return part;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
