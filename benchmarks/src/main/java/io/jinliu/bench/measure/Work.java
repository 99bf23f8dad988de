package io.jinliu.bench.measure;

import java.io.IOException;
import java.sql.SQLException;

/** A job that any number of workers can do. */
public interface Work {

    /** Somebody to do it, with connections of his own. */
    Worker worker(int number) throws IOException, SQLException;

    /** Lays in what a run of so many units uses up; called before the clock starts. */
    default void provide(int units) throws IOException, SQLException {}

    /** Whether {@link #provide} takes longer than the work itself: then only as long as needed is warmed up. */
    default boolean isDearToProvide() {
        return false;
    }

    /** The most units a second that something else than the work allows; a ceiling may have one. */
    default double cap() {
        return Double.MAX_VALUE;
    }
}
